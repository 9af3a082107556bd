package cn.yongji.onestop.intake.papers.material.mongo;

import cn.yongji.onestop.intake.papers.material.domain.Flag;
import cn.yongji.onestop.intake.papers.material.domain.LicenceMark;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.material.domain.Provenance;
import cn.yongji.onestop.intake.papers.material.domain.Standing;
import cn.yongji.onestop.intake.papers.material.domain.Supersession;
import cn.yongji.onestop.intake.papers.material.domain.Validity;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bson.Document;

/** A material at rest. Fields that older documents do not have mean that nothing was known of it then. */
public final class MaterialDocuments implements AggregateMapping<Material> {
    /** There while an expiry is still to be noticed. */
    static final String EXPIRES = "state.expiresOn";

    /** There while a flag or a later version keeps it from being used. */
    static final String BARRED = "state.barred";

    @Override
    public String collection() {
        return "materials";
    }

    @Override
    public Document toDocument(Material material) {
        var document = new Document("projectId", material.projectId())
                .append("name", material.name())
                .append("sha256", material.hash().value())
                .append("mediaType", material.mediaType())
                .append("bytes", material.bytes())
                .append("slots", List.copyOf(material.slots()))
                .append("contentId", material.contentId())
                .append("uploadedBy", material.uploadedBy())
                .append("uploadedAt", Date.from(material.uploadedAt()));
        add(document, material.provenance());
        add(document, material.standing());
        return document;
    }

    private static void add(Document document, Provenance provenance) {
        provenance.unit().ifPresent(it -> document.append("unit", it));
        provenance
                .licence()
                .ifPresent(it -> document.append(
                        "licence",
                        new Document("number", it.number())
                                .append("issuer", it.issuer())
                                .append("register", it.register())));
        document.append("materialVersion", provenance.version());
        provenance.supersedes().ifPresent(it -> document.append("supersedes", it));
    }

    private static void add(Document document, Standing standing) {
        var validity = standing.validity();
        validity.from().ifPresent(it -> document.append("validFrom", it.toString()));
        validity.until().ifPresent(it -> document.append("validUntil", it.toString()));
        if (!standing.flags().isEmpty()) {
            document.append(
                    "flags",
                    standing.flags().stream().map(MaterialDocuments::flag).toList());
        }
        standing.supersededBy().ifPresent(it -> document.append("supersededBy", supersession(it)));
        if (standing.standing(Flag.Kind.EXPIRED).isEmpty()) {
            validity.until().ifPresent(it -> document.append("expiresOn", it.toString()));
        }
        if (standing.supersededBy().isPresent() || standing.flags().stream().anyMatch(Flag::standing)) {
            document.append("barred", true);
        }
    }

    private static Document flag(Flag flag) {
        var document = new Document("kind", flag.kind().name())
                .append("reason", flag.reason())
                .append("by", flag.by())
                .append("at", Date.from(flag.at()));
        flag.lifted()
                .ifPresent(it -> document.append(
                        "lifted",
                        new Document("reason", it.reason())
                                .append("by", it.by())
                                .append("at", Date.from(it.at()))));
        return document;
    }

    private static Document supersession(Supersession supersession) {
        return new Document("materialId", supersession.materialId())
                .append("reason", supersession.reason())
                .append("by", supersession.by())
                .append("at", Date.from(supersession.at()));
    }

    @Override
    public Material fromDocument(Document document) {
        return new Material(
                document.getString("projectId"),
                document.getString("name"),
                FileHash.of(document.getString("sha256")),
                document.getString("mediaType"),
                document.getLong("bytes"),
                new TreeSet<>(document.getList("slots", String.class)),
                document.getString("contentId"),
                document.getString("uploadedBy"),
                document.getDate("uploadedAt").toInstant(),
                provenance(document),
                standing(document));
    }

    private static Provenance provenance(Document document) {
        return new Provenance(
                Optional.ofNullable(document.getString("unit")),
                Optional.ofNullable(document.get("licence", Document.class))
                        .map(it -> new LicenceMark(
                                it.getString("number"), it.getString("issuer"), it.getString("register"))),
                document.getInteger("materialVersion", 1),
                Optional.ofNullable(document.getString("supersedes")));
    }

    private static Standing standing(Document document) {
        var validity = new Validity(day(document, "validFrom"), day(document, "validUntil"));
        var flags = document.getList("flags", Document.class, List.of()).stream()
                .map(MaterialDocuments::flag)
                .toList();
        var supersededBy = Optional.ofNullable(document.get("supersededBy", Document.class))
                .map(it -> new Supersession(
                        it.getString("materialId"),
                        it.getString("reason"),
                        it.getString("by"),
                        it.getDate("at").toInstant()));
        return new Standing(validity, flags, supersededBy);
    }

    private static Flag flag(Document document) {
        return new Flag(
                Flag.Kind.valueOf(document.getString("kind")),
                document.getString("reason"),
                document.getString("by"),
                document.getDate("at").toInstant(),
                Optional.ofNullable(document.get("lifted", Document.class))
                        .map(it -> new Flag.Lifting(
                                it.getString("reason"),
                                it.getString("by"),
                                it.getDate("at").toInstant())));
    }

    private static Optional<LocalDate> day(Document document, String field) {
        return Optional.ofNullable(document.getString(field)).map(LocalDate::parse);
    }
}
