package cn.yongji.onestop.intake.application.mongo;

import cn.yongji.onestop.intake.application.domain.Acceptance;
import cn.yongji.onestop.intake.application.domain.Application;
import cn.yongji.onestop.intake.application.domain.Header;
import cn.yongji.onestop.intake.application.domain.MatterResult;
import cn.yongji.onestop.intake.application.domain.Notice;
import cn.yongji.onestop.intake.application.domain.Receipt;
import cn.yongji.onestop.intake.application.domain.Sheet;
import cn.yongji.onestop.intake.form.domain.FormSheet;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;

/** An application at rest. {@code materialIds} repeats what is inside, for the index that answers who uses what. */
public final class ApplicationDocuments implements AggregateMapping<Application> {
    @Override
    public String collection() {
        return "applications";
    }

    @Override
    public Document toDocument(Application application) {
        var document = new Document("projectId", application.header().projectId())
                .append("createdBy", application.header().createdBy())
                .append("createdAt", date(application.header().createdAt()))
                .append(
                        "matters",
                        application.sheet().matters().stream()
                                .map(MatterCode::value)
                                .toList())
                .append("form", form(application.sheet().form()))
                .append("materials", refs(application.sheet().materials()));
        switch (application) {
            case Application.Draft _ -> document.append("state", "DRAFT");
            case Application.InCorrection open ->
                document.append("state", "IN_CORRECTION")
                        .append("receipt", receipt(open.receipt()))
                        .append("notice", notice(open.notice()));
            case Application.Accepted accepted -> append(document.append("state", "ACCEPTED"), accepted);
            case Application.Closed(var was, var outcome, var closedAt) ->
                append(document.append("state", "CLOSED"), was)
                        .append("outcome", outcome)
                        .append("closedAt", date(closedAt));
        }
        return document.append("materialIds", materialIds(application));
    }

    @Override
    public Application fromDocument(Document document) {
        var header = new Header(
                document.getString("projectId"), document.getString("createdBy"), instant(document, "createdAt"));
        var sheet = new Sheet(
                document.getList("matters", String.class).stream()
                        .map(MatterCode::of)
                        .toList(),
                form(document.get("form", Document.class)),
                refs(document, "materials"));
        return switch (document.getString("state")) {
            case "DRAFT" -> new Application.Draft(header, sheet);
            case "IN_CORRECTION" ->
                new Application.InCorrection(
                        header,
                        sheet,
                        receipt(document.get("receipt", Document.class)),
                        notice(document.get("notice", Document.class)));
            case "ACCEPTED" -> accepted(header, sheet, document);
            case "CLOSED" ->
                new Application.Closed(
                        accepted(header, sheet, document),
                        document.getString("outcome"),
                        instant(document, "closedAt"));
            case String other -> throw new IllegalStateException("unknown state of an application: " + other);
        };
    }

    private static Document append(Document document, Application.Accepted accepted) {
        var acceptance = accepted.acceptance();
        return document.append("receipt", receipt(acceptance.receipt()))
                .append("acceptedAt", date(acceptance.acceptedAt()))
                .append("catalogueVersion", acceptance.catalogueVersion())
                .append("stage", acceptance.stage())
                .append("departments", acceptance.departments())
                .append(
                        "results",
                        accepted.results().stream()
                                .map(ApplicationDocuments::result)
                                .toList())
                .append(
                        "supplements",
                        accepted.supplements().stream()
                                .map(SupplementDocument::write)
                                .toList());
    }

    private static Application.Accepted accepted(Header header, Sheet sheet, Document document) {
        var acceptance = new Acceptance(
                receipt(document.get("receipt", Document.class)),
                instant(document, "acceptedAt"),
                document.getString("catalogueVersion"),
                document.getString("stage"),
                document.getList("departments", String.class));
        return new Application.Accepted(
                header,
                sheet,
                acceptance,
                document.getList("results", Document.class).stream()
                        .map(ApplicationDocuments::result)
                        .toList(),
                document.getList("supplements", Document.class).stream()
                        .map(SupplementDocument::read)
                        .toList());
    }

    private static List<String> materialIds(Application application) {
        var supplied = switch (application) {
            case Application.Draft _, Application.InCorrection _ -> Stream.<MaterialRef>empty();
            case Application.Accepted accepted -> supplied(accepted);
            case Application.Closed(var was, var _, var _) -> supplied(was);
        };
        return Stream.concat(application.sheet().materials().stream(), supplied)
                .map(MaterialRef::materialId)
                .distinct()
                .toList();
    }

    private static Stream<MaterialRef> supplied(Application.Accepted accepted) {
        return accepted.supplements().stream()
                .flatMap(it -> it.reply().stream())
                .flatMap(it -> it.materials().stream());
    }

    private static Document form(FormSheet form) {
        return new Document("name", form.name())
                .append("version", form.version())
                .append("json", form.json());
    }

    private static FormSheet form(Document document) {
        return new FormSheet(document.getString("name"), document.getInteger("version"), document.getString("json"));
    }

    private static Document receipt(Receipt receipt) {
        return new Document("arrivedAt", date(receipt.arrivedAt()))
                .append("receivedOn", receipt.receivedOn().toString());
    }

    private static Receipt receipt(Document document) {
        return new Receipt(instant(document, "arrivedAt"), LocalDate.parse(document.getString("receivedOn")));
    }

    private static Document notice(Notice notice) {
        return new Document("items", items(notice.items()))
                .append("dueOn", notice.dueOn().toString())
                .append("requestedAt", date(notice.requestedAt()));
    }

    private static Notice notice(Document document) {
        return new Notice(
                items(document), LocalDate.parse(document.getString("dueOn")), instant(document, "requestedAt"));
    }

    private static Document result(MatterResult result) {
        var document = new Document("matter", result.matter().value())
                .append("verdict", result.verdict().name())
                .append("decidedAt", date(result.decidedAt()));
        result.resultNumber().ifPresent(number -> document.append("resultNumber", number));
        result.ground().ifPresent(ground -> document.append("ground", ground));
        return document;
    }

    private static MatterResult result(Document document) {
        return new MatterResult(
                MatterCode.of(document.getString("matter")),
                MatterResult.Verdict.valueOf(document.getString("verdict")),
                Optional.ofNullable(document.getString("resultNumber")),
                Optional.ofNullable(document.getString("ground")),
                instant(document, "decidedAt"));
    }

    static List<Document> items(List<RequestedItem> items) {
        return items.stream()
                .map(item -> {
                    var document = new Document("text", item.text());
                    if (item.slot() != null) document.append("slot", item.slot());
                    if (item.pointer() != null) document.append("pointer", item.pointer());
                    return document;
                })
                .toList();
    }

    static List<RequestedItem> items(Document document) {
        return document.getList("items", Document.class).stream()
                .map(it -> new RequestedItem(it.getString("slot"), it.getString("pointer"), it.getString("text")))
                .toList();
    }

    static List<Document> refs(List<MaterialRef> refs) {
        return refs.stream()
                .map(ref -> new Document("slot", ref.slot())
                        .append("materialId", ref.materialId())
                        .append("name", ref.name())
                        .append("sha256", ref.sha256()))
                .toList();
    }

    static List<MaterialRef> refs(Document document, String name) {
        return document.getList(name, Document.class).stream()
                .map(it -> new MaterialRef(
                        it.getString("slot"), it.getString("materialId"), it.getString("name"), it.getString("sha256")))
                .toList();
    }

    static Date date(Instant instant) {
        return Date.from(instant);
    }

    static Instant instant(Document document, String name) {
        return document.getDate(name).toInstant();
    }
}
