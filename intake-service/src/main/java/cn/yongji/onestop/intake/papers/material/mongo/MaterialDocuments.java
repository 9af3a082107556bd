package cn.yongji.onestop.intake.papers.material.mongo;

import cn.yongji.onestop.intake.papers.material.domain.Flag;
import cn.yongji.onestop.intake.papers.material.domain.LicenceMark;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.material.domain.MaterialStanding;
import cn.yongji.onestop.intake.papers.material.domain.Provenance;
import cn.yongji.onestop.intake.papers.material.domain.Supersession;
import cn.yongji.onestop.intake.papers.material.domain.Validity;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;
import java.time.LocalDate;
import java.util.Optional;

/** The written names of a material. Two fields are only there to be found by; what the file was called is concealed, as it may name a person. */
public final class MaterialDocuments {
    private static final WrittenNames NAMES = WrittenNames.table()
            .row(
                    Material.class,
                    "projectId",
                    "name",
                    "hash=sha256",
                    "mediaType",
                    "bytes",
                    "slots",
                    "contentId",
                    "uploadedBy",
                    "uploadedAt",
                    "provenance=*",
                    "standing=*")
            .derived(Material.class, "expiresOn", LocalDate.class, MaterialDocuments::expiresOn)
            .derived(Material.class, "barred", Boolean.class, MaterialDocuments::barred)
            .row(Provenance.class, "unit", "licence", "version=materialVersion", "supersedes")
            .absent(Provenance.class, "version", 1)
            .row(LicenceMark.class, "number", "issuer", "register")
            .row(MaterialStanding.class, "validity=*", "flags", "supersededBy")
            .row(Validity.class, "from=validFrom", "until=validUntil")
            .row(Flag.class, "kind", "reason", "by", "at", "lifted")
            .row(Flag.Kind.class, "EXPIRED", "REVOKED", "QUARANTINED")
            .row(Flag.Lifting.class, "reason", "by", "at")
            .row(Supersession.class, "materialId", "reason", "by", "at");

    public static final AggregateMapping<Material> MAPPING =
            AggregateMapping.of("materials", NAMES.of(Material.class), "name");

    static final String PROJECT = MAPPING.field("projectId");

    /** There while an expiry is still to be noticed. */
    static final String EXPIRES = MAPPING.field("expiresOn");

    /** There while a flag or a later version keeps it from being used. */
    static final String BARRED = MAPPING.field("barred");

    private static Optional<LocalDate> expiresOn(Material material) {
        var standing = material.standing();
        return standing.validity()
                .until()
                .filter(_ -> standing.standing(Flag.Kind.EXPIRED).isEmpty());
    }

    private static Optional<Boolean> barred(Material material) {
        var standing = material.standing();
        var barred =
                standing.supersededBy().isPresent() || standing.flags().stream().anyMatch(Flag::standing);
        return Optional.of(true).filter(_ -> barred);
    }

    private MaterialDocuments() {}
}
