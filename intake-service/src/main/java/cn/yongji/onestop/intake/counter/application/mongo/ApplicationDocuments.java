package cn.yongji.onestop.intake.counter.application.mongo;

import cn.yongji.onestop.intake.counter.application.domain.promise.Gap;
import cn.yongji.onestop.intake.counter.application.domain.state.Acceptance;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.End;
import cn.yongji.onestop.intake.counter.application.domain.state.Header;
import cn.yongji.onestop.intake.counter.application.domain.state.MatterResult;
import cn.yongji.onestop.intake.counter.application.domain.state.Receipt;
import cn.yongji.onestop.intake.counter.application.domain.state.RefusalGround;
import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.rules.form.domain.FormSheet;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * An application at rest. Some fields repeat what is inside, for the indexes: {@code materialIds} answers who uses what,
 * {@code openKey} keeps the same from being filed twice, {@code answerBy} and {@code gapDue} tell the sweeps what is due.
 */
public final class ApplicationDocuments implements AggregateMapping<Application> {
    @Override
    public String collection() {
        return "applications";
    }

    /** What may be open only once: these matters of this project. */
    public static String openKey(String projectId, List<MatterCode> matters) {
        return projectId + "|"
                + matters.stream().map(MatterCode::value).sorted().collect(Collectors.joining(" "));
    }

    /** The form names the contact and how to reach him; a signature, who signed. */
    @Override
    public Set<String> concealed() {
        return Set.of(
                "form.json",
                "pledges.signature.signer",
                "pledges.matters.signature.signer",
                "course.gaps.signature.signer",
                "course.commitments.signature.signer");
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
        append(document, application);
        if (application instanceof Application.Draft draft) document.append("touchedAt", date(draft.touchedAt()));
        if (application instanceof Application.Received received)
            document.append("answerBy", received.answerBy().toString());
        openKey(application).ifPresent(key -> document.append("openKey", key));
        gapDue(application).ifPresent(day -> document.append("gapDue", day.toString()));
        return document.append("materialIds", materialIds(application));
    }

    private static void append(Document document, Application application) {
        switch (application) {
            case Application.Draft _ -> document.append("state", "DRAFT");
            case Application.Received received ->
                document.append("state", "RECEIVED")
                        .append("receipt", receipt(received.handedIn()))
                        .append("pledges", PledgesDocument.write(received.pledges()))
                        .append("examination", ExaminationDocument.write(received.examination()))
                        .append("answeredUntil", received.answerBy().toString());
            case Application.InCorrection open ->
                document.append("state", "IN_CORRECTION")
                        .append("receipt", receipt(open.handedIn()))
                        .append("notice", ExaminationDocument.notice(open.notice()))
                        .append("examination", ExaminationDocument.write(open.examination()));
            case Application.Accepted accepted -> append(document.append("state", "ACCEPTED"), accepted);
            case Application.Closed(var was, var outcome, var closedAt) ->
                append(document.append("state", "CLOSED"), was)
                        .append("outcome", outcome)
                        .append("closedAt", date(closedAt));
            case Application.Ended(var was, var end) -> {
                append(document, was);
                document.append("was", document.getString("state"))
                        .append("state", "ENDED")
                        .append("end", end(end));
            }
        }
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
        var state = document.getString("state");
        return "ENDED".equals(state)
                ? new Application.Ended(
                        read(document.getString("was"), header, sheet, document),
                        end(document.get("end", Document.class)))
                : read(state, header, sheet, document);
    }

    private static Application read(String state, Header header, Sheet sheet, Document document) {
        return switch (state) {
            case "DRAFT" ->
                new Application.Draft(
                        header,
                        sheet,
                        document.containsKey("touchedAt") ? instant(document, "touchedAt") : header.createdAt());
            case "RECEIVED" ->
                new Application.Received(
                        header,
                        sheet,
                        receipt(document.get("receipt", Document.class)),
                        PledgesDocument.read(document.get("pledges", Document.class)),
                        ExaminationDocument.read(document),
                        LocalDate.parse(document.getString("answeredUntil")));
            case "IN_CORRECTION" ->
                new Application.InCorrection(
                        header,
                        sheet,
                        receipt(document.get("receipt", Document.class)),
                        ExaminationDocument.notice(document.get("notice", Document.class)),
                        ExaminationDocument.read(document));
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
        document.append("receipt", receipt(acceptance.receipt()))
                .append("acceptedAt", date(acceptance.acceptedAt()))
                .append("acceptedOn", acceptance.acceptedOn().toString())
                .append("acceptedHow", acceptance.how().name())
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
                                .toList())
                .append("course", CourseDocument.write(accepted.course()));
        acceptance.unitUscc().ifPresent(unit -> document.append("unitUscc", unit));
        return document;
    }

    private static Application.Accepted accepted(Header header, Sheet sheet, Document document) {
        var receipt = receipt(document.get("receipt", Document.class));
        var acceptedOn = document.getString("acceptedOn");
        var how = document.getString("acceptedHow");
        var acceptance = new Acceptance(
                receipt,
                instant(document, "acceptedAt"),
                document.getString("catalogueVersion"),
                document.getString("stage"),
                document.getList("departments", String.class),
                acceptedOn == null ? receipt.receivedOn() : LocalDate.parse(acceptedOn),
                how == null ? Acceptance.How.BY_RULE : Acceptance.How.valueOf(how),
                Optional.ofNullable(document.getString("unitUscc")));
        return new Application.Accepted(
                header,
                sheet,
                acceptance,
                document.getList("results", Document.class).stream()
                        .map(ApplicationDocuments::result)
                        .toList(),
                document.getList("supplements", Document.class).stream()
                        .map(SupplementDocument::read)
                        .toList(),
                CourseDocument.read(document.get("course", Document.class)));
    }

    // Applications of before have no digest; they may have been filed twice, and must not stumble over it now.
    private static Optional<String> openKey(Application application) {
        var open = application instanceof Application.Received
                || application instanceof Application.InCorrection
                || application instanceof Application.Accepted;
        return application
                .receipt()
                .filter(it -> open && it.digest().isPresent())
                .map(_ -> openKey(
                        application.header().projectId(), application.sheet().matters()));
    }

    private static Optional<LocalDate> gapDue(Application application) {
        return application.onceAccepted().stream()
                .flatMap(it -> it.course().gaps().stream())
                .filter(gap -> gap.standing() instanceof Gap.Standing.Outstanding)
                .map(Gap::dueOn)
                .min(LocalDate::compareTo);
    }

    private static List<String> materialIds(Application application) {
        var course = application.onceAccepted().stream().flatMap(ApplicationDocuments::supplied);
        return Stream.concat(application.sheet().materials().stream(), course)
                .map(MaterialRef::materialId)
                .distinct()
                .toList();
    }

    private static Stream<MaterialRef> supplied(Application.Accepted accepted) {
        var answers = accepted.supplements().stream()
                .flatMap(it -> it.reply().stream())
                .flatMap(it -> it.materials().stream());
        return Stream.concat(answers, accepted.course().gaps().stream().flatMap(gap -> gap.material().stream()));
    }

    private static Document end(End end) {
        var document = new Document("at", date(end.at()));
        return switch (end) {
            case End.Expired _ -> document.append("how", "EXPIRED");
            case End.Withdrawn(var reason, var by, var _) ->
                document.append("how", "WITHDRAWN").append("reason", reason).append("by", by);
            case End.Refused(var ground, var text, var by, var _) ->
                document.append("how", "REFUSED")
                        .append("ground", ground.name())
                        .append("text", text)
                        .append("by", by);
            case End.Returned(var ground, var by, var _) ->
                document.append("how", "RETURNED").append("ground", ground).append("by", by);
        };
    }

    private static End end(Document document) {
        var at = instant(document, "at");
        var by = document.getString("by");
        return switch (document.getString("how")) {
            case "EXPIRED" -> new End.Expired(at);
            case "WITHDRAWN" -> new End.Withdrawn(document.getString("reason"), by, at);
            case "REFUSED" ->
                new End.Refused(
                        RefusalGround.valueOf(document.getString("ground")), document.getString("text"), by, at);
            case "RETURNED" -> new End.Returned(document.getString("ground"), by, at);
            case String other -> throw new IllegalStateException("unknown end of an application: " + other);
        };
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
        var document = new Document("arrivedAt", date(receipt.arrivedAt()))
                .append("receivedOn", receipt.receivedOn().toString());
        receipt.digest().ifPresent(digest -> document.append("digest", digest));
        return document;
    }

    private static Receipt receipt(Document document) {
        return new Receipt(
                instant(document, "arrivedAt"),
                LocalDate.parse(document.getString("receivedOn")),
                Optional.ofNullable(document.getString("digest")));
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
        return refs.stream().map(ApplicationDocuments::ref).toList();
    }

    static List<MaterialRef> refs(Document document, String name) {
        return document.getList(name, Document.class).stream()
                .map(ApplicationDocuments::ref)
                .toList();
    }

    static Document ref(MaterialRef ref) {
        return new Document("slot", ref.slot())
                .append("materialId", ref.materialId())
                .append("name", ref.name())
                .append("sha256", ref.sha256());
    }

    static MaterialRef ref(Document it) {
        return new MaterialRef(
                it.getString("slot"), it.getString("materialId"), it.getString("name"), it.getString("sha256"));
    }

    static Date date(Instant instant) {
        return Date.from(instant);
    }

    static Instant instant(Document document, String name) {
        return document.getDate(name).toInstant();
    }
}
