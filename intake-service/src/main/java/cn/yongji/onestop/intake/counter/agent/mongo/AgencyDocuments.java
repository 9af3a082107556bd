package cn.yongji.onestop.intake.counter.agent.mongo;

import cn.yongji.onestop.intake.counter.agent.domain.Agency;
import cn.yongji.onestop.intake.counter.agent.domain.Assignment;
import cn.yongji.onestop.intake.counter.agent.domain.KeyDeclaration;
import cn.yongji.onestop.intake.counter.agent.domain.KeyLevel;
import cn.yongji.onestop.intake.counter.agent.domain.Mandate;
import cn.yongji.onestop.intake.counter.agent.domain.Release;
import cn.yongji.onestop.intake.papers.project.domain.MandatedAct;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** An agency at rest. Whether it waits for an agent is also there to be found by. */
public final class AgencyDocuments implements AggregateMapping<Agency> {
    static final String WAITING = "waiting";

    @Override
    public String collection() {
        return "agencies";
    }

    /** Who signed for the unit. */
    @Override
    public Set<String> concealed() {
        return Set.of("mandates.signer");
    }

    @Override
    public Document toDocument(Agency agency) {
        var document = new Document("projectId", agency.projectId())
                .append(
                        "declarations",
                        agency.declarations().stream()
                                .map(AgencyDocuments::declaration)
                                .toList())
                .append(
                        "assignments",
                        agency.assignments().stream()
                                .map(AgencyDocuments::assignment)
                                .toList())
                .append(
                        "mandates",
                        agency.mandates().stream().map(AgencyDocuments::mandate).toList());
        if (agency.waiting()) document.append(WAITING, true);
        return document;
    }

    @Override
    public Agency fromDocument(Document document) {
        return new Agency(
                document.getString("projectId"),
                document.getList("declarations", Document.class).stream()
                        .map(AgencyDocuments::declaration)
                        .toList(),
                document.getList("assignments", Document.class).stream()
                        .map(AgencyDocuments::assignment)
                        .toList(),
                document.getList("mandates", Document.class).stream()
                        .map(AgencyDocuments::mandate)
                        .toList());
    }

    private static Document declaration(KeyDeclaration it) {
        return new Document("level", it.level().name())
                .append("reason", it.reason())
                .append("at", Date.from(it.declaredAt()))
                .append("by", it.declaredBy());
    }

    private static KeyDeclaration declaration(Document it) {
        return new KeyDeclaration(
                KeyLevel.valueOf(it.getString("level")), it.getString("reason"), at(it), it.getString("by"));
    }

    private static Document assignment(Assignment it) {
        var document = new Document("agent", it.agent())
                .append("how", it.how().name())
                .append("reason", it.reason())
                .append("at", Date.from(it.assignedAt()))
                .append("by", it.assignedBy());
        it.release()
                .ifPresent(left -> document.append(
                        "release",
                        new Document("ground", left.ground().name())
                                .append("reason", left.reason())
                                .append("at", Date.from(left.releasedAt()))
                                .append("by", left.releasedBy())));
        return document;
    }

    private static Assignment assignment(Document it) {
        return new Assignment(
                it.getString("agent"),
                Assignment.How.valueOf(it.getString("how")),
                it.getString("reason"),
                at(it),
                it.getString("by"),
                Optional.ofNullable(it.get("release", Document.class))
                        .map(left -> new Release(
                                Release.Ground.valueOf(left.getString("ground")),
                                left.getString("reason"),
                                at(left),
                                left.getString("by"))));
    }

    private static Document mandate(Mandate it) {
        var document = new Document("mandateId", it.mandateId())
                .append(
                        "acts",
                        it.acts().stream().map(MandatedAct::name).sorted().toList())
                .append("textVersion", it.textVersion())
                .append("validUntil", it.validUntil().toString())
                .append("signer", it.signer())
                .append("by", it.signedBy())
                .append("at", Date.from(it.signedAt()));
        it.revocation()
                .ifPresent(taken -> document.append(
                        "revocation",
                        new Document("reason", taken.reason())
                                .append("by", taken.revokedBy())
                                .append("at", Date.from(taken.revokedAt()))));
        return document;
    }

    private static Mandate mandate(Document it) {
        return new Mandate(
                it.getString("mandateId"),
                it.getList("acts", String.class).stream()
                        .map(MandatedAct::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                it.getString("textVersion"),
                LocalDate.parse(it.getString("validUntil")),
                it.getString("signer"),
                it.getString("by"),
                at(it),
                Optional.ofNullable(it.get("revocation", Document.class))
                        .map(taken ->
                                new Mandate.Revocation(taken.getString("reason"), taken.getString("by"), at(taken))));
    }

    private static Instant at(Document document) {
        return document.getDate("at").toInstant();
    }
}
