package cn.yongji.onestop.intake.papers.upload.mongo;

import cn.yongji.onestop.intake.papers.material.domain.Filing;
import cn.yongji.onestop.intake.papers.material.domain.Validity;
import cn.yongji.onestop.intake.papers.upload.domain.Part;
import cn.yongji.onestop.intake.papers.upload.domain.PartPlan;
import cn.yongji.onestop.intake.papers.upload.domain.PartedUpload;
import cn.yongji.onestop.intake.papers.upload.domain.PartedUpload.State;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bson.Document;

/** An upload in parts at rest. */
public final class PartedUploadDocuments implements AggregateMapping<PartedUpload> {
    /** There while it is unfinished. */
    static final String WAITS_UNTIL = "state.waitsUntil";

    @Override
    public String collection() {
        return "parted_uploads";
    }

    @Override
    public Document toDocument(PartedUpload upload) {
        var document = new Document("filing", filing(upload.filing()))
                .append("bytes", upload.plan().bytes())
                .append("partBytes", upload.plan().partBytes())
                .append("sha256", upload.promised().value())
                .append("contentId", upload.contentId())
                .append("openedBy", upload.openedBy())
                .append("openedAt", Date.from(upload.openedAt()))
                .append("expiresAt", Date.from(upload.expiresAt()))
                .append(
                        "parts",
                        upload.parts().stream()
                                .map(it -> new Document("n", it.number())
                                        .append("sha256", it.hash().value())
                                        .append("keptAs", it.keptAs()))
                                .toList());
        switch (upload.state()) {
            case State.Open _ -> document.append("is", "OPEN").append("waitsUntil", Date.from(upload.expiresAt()));
            case State.Completing(var since) ->
                document.append("is", "COMPLETING")
                        .append("since", Date.from(since))
                        .append("waitsUntil", Date.from(upload.expiresAt()));
            case State.Completed(var materialId, var at) ->
                document.append("is", "COMPLETED")
                        .append("materialId", materialId)
                        .append("since", Date.from(at));
            case State.GivenUp(var at) -> document.append("is", "GIVEN_UP").append("since", Date.from(at));
        }
        return document;
    }

    @Override
    public PartedUpload fromDocument(Document document) {
        return new PartedUpload(
                filing(document.get("filing", Document.class)),
                new PartPlan(document.getLong("bytes"), document.getLong("partBytes")),
                FileHash.of(document.getString("sha256")),
                document.getString("contentId"),
                document.getString("openedBy"),
                document.getDate("openedAt").toInstant(),
                document.getDate("expiresAt").toInstant(),
                document.getList("parts", Document.class).stream()
                        .map(it -> new Part(
                                it.getInteger("n"), FileHash.of(it.getString("sha256")), it.getString("keptAs")))
                        .toList(),
                state(document));
    }

    private static State state(Document document) {
        return switch (document.getString("is")) {
            case "OPEN" -> new State.Open();
            case "COMPLETING" -> new State.Completing(document.getDate("since").toInstant());
            case "COMPLETED" ->
                new State.Completed(
                        document.getString("materialId"),
                        document.getDate("since").toInstant());
            case "GIVEN_UP" -> new State.GivenUp(document.getDate("since").toInstant());
            case String other -> throw new IllegalStateException("no state of an upload: " + other);
        };
    }

    private static Document filing(Filing filing) {
        var document = new Document("projectId", filing.projectId())
                .append("unit", filing.unit())
                .append("name", filing.name())
                .append("slots", List.copyOf(filing.slots()));
        filing.validity().from().ifPresent(it -> document.append("validFrom", it.toString()));
        filing.validity().until().ifPresent(it -> document.append("validUntil", it.toString()));
        filing.replacement()
                .ifPresent(it -> document.append("supersedes", it.held()).append("reason", it.reason()));
        return document;
    }

    private static Filing filing(Document document) {
        return new Filing(
                document.getString("projectId"),
                document.getString("unit"),
                document.getString("name"),
                new TreeSet<>(document.getList("slots", String.class)),
                new Validity(day(document, "validFrom"), day(document, "validUntil")),
                Optional.empty(),
                Optional.ofNullable(document.getString("supersedes"))
                        .map(it -> new Filing.Replacement(it, document.getString("reason"))));
    }

    private static Optional<LocalDate> day(Document document, String field) {
        return Optional.ofNullable(document.getString(field)).map(LocalDate::parse);
    }
}
