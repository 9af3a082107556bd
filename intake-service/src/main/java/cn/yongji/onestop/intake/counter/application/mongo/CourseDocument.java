package cn.yongji.onestop.intake.counter.application.mongo;

import cn.yongji.onestop.intake.counter.application.domain.promise.Commitment;
import cn.yongji.onestop.intake.counter.application.domain.promise.Gap;
import cn.yongji.onestop.intake.counter.application.domain.promise.GapStanding;
import cn.yongji.onestop.intake.counter.application.domain.state.Course;
import cn.yongji.onestop.intake.counter.application.domain.state.JointNotice;
import cn.yongji.onestop.intake.counter.application.domain.state.WithdrawalRequest;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What happens beside the reviews, inside the document of the application. */
final class CourseDocument {
    private CourseDocument() {}

    static Document write(Course course) {
        var document = new Document(
                        "notices",
                        course.notices().stream().map(CourseDocument::notice).toList())
                .append("gaps", course.gaps().stream().map(CourseDocument::gap).toList())
                .append(
                        "commitments",
                        course.commitments().stream()
                                .map(CourseDocument::commitment)
                                .toList())
                .append(
                        "waitsFor",
                        course.waitsFor().stream().map(MatterCode::value).toList());
        course.withdrawal().ifPresent(it -> document.append("withdrawal", withdrawal(it)));
        return document;
    }

    static Course read(@Nullable Document document) {
        if (document == null) return Course.PLAIN;
        return new Course(
                document.getList("notices", Document.class).stream()
                        .map(CourseDocument::notice)
                        .toList(),
                document.getList("gaps", Document.class).stream()
                        .map(CourseDocument::gap)
                        .toList(),
                document.getList("commitments", Document.class).stream()
                        .map(CourseDocument::commitment)
                        .toList(),
                document.getList("waitsFor", String.class).stream()
                        .map(MatterCode::of)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                Optional.ofNullable(document.get("withdrawal", Document.class)).map(CourseDocument::withdrawal));
    }

    private static Document notice(JointNotice it) {
        return new Document("noticeId", it.noticeId())
                .append("supplementIds", it.supplementIds())
                .append("answerBy", it.answerBy().toString())
                .append("issuedAt", ApplicationDocuments.date(it.issuedAt()))
                .append("issuedBy", it.issuedBy());
    }

    private static JointNotice notice(Document it) {
        return new JointNotice(
                it.getString("noticeId"),
                it.getList("supplementIds", String.class),
                LocalDate.parse(it.getString("answerBy")),
                ApplicationDocuments.instant(it, "issuedAt"),
                it.getString("issuedBy"));
    }

    private static Document gap(Gap it) {
        var document = new Document("gapId", it.gapId())
                .append("matter", it.matter().value())
                .append("slot", it.slot())
                .append("slotName", it.slotName())
                .append("dueOn", it.dueOn().toString())
                .append("signature", PledgesDocument.signature(it.signature()))
                .append("standing", GapStanding.of(it).name());
        it.remindedAt().ifPresent(at -> document.append("remindedAt", ApplicationDocuments.date(at)));
        return switch (it.standing()) {
            case Gap.Standing.Outstanding _, Gap.Standing.Dropped _ -> document;
            case Gap.Standing.HandedIn(var material, var by, var at) ->
                document.append("material", ApplicationDocuments.ref(material))
                        .append("by", by)
                        .append("at", ApplicationDocuments.date(at));
            case Gap.Standing.Fulfilled(var material, var by, var at) ->
                document.append("material", ApplicationDocuments.ref(material))
                        .append("by", by)
                        .append("at", ApplicationDocuments.date(at));
            case Gap.Standing.Breached(var at) -> document.append("at", ApplicationDocuments.date(at));
            case Gap.Standing.Repaired(var breachedAt, var by, var name, var reason, var at) ->
                document.append("breachedAt", ApplicationDocuments.date(breachedAt))
                        .append("by", by)
                        .append("name", name)
                        .append("reason", reason)
                        .append("at", ApplicationDocuments.date(at));
        };
    }

    private static Gap gap(Document it) {
        return new Gap(
                it.getString("gapId"),
                MatterCode.of(it.getString("matter")),
                it.getString("slot"),
                it.getString("slotName"),
                LocalDate.parse(it.getString("dueOn")),
                PledgesDocument.signature(it.get("signature", Document.class)),
                it.containsKey("remindedAt")
                        ? Optional.of(ApplicationDocuments.instant(it, "remindedAt"))
                        : Optional.empty(),
                standing(it));
    }

    private static Gap.Standing standing(Document it) {
        return switch (GapStanding.valueOf(it.getString("standing"))) {
            case OUTSTANDING -> new Gap.Standing.Outstanding();
            case DROPPED -> new Gap.Standing.Dropped();
            case HANDED_IN ->
                new Gap.Standing.HandedIn(
                        ApplicationDocuments.ref(it.get("material", Document.class)),
                        it.getString("by"),
                        ApplicationDocuments.instant(it, "at"));
            case FULFILLED ->
                new Gap.Standing.Fulfilled(
                        ApplicationDocuments.ref(it.get("material", Document.class)),
                        it.getString("by"),
                        ApplicationDocuments.instant(it, "at"));
            case BREACHED -> new Gap.Standing.Breached(ApplicationDocuments.instant(it, "at"));
            case REPAIRED ->
                new Gap.Standing.Repaired(
                        ApplicationDocuments.instant(it, "breachedAt"),
                        it.getString("by"),
                        it.getString("name"),
                        it.getString("reason"),
                        ApplicationDocuments.instant(it, "at"));
        };
    }

    private static Document commitment(Commitment it) {
        var document = new Document("matter", it.matter().value())
                .append("signature", PledgesDocument.signature(it.signature()))
                .append("checker", it.checker())
                .append("checkBy", it.checkBy().toString());
        return switch (it.finding()) {
            case Commitment.Finding.Unchecked _ -> document;
            case Commitment.Finding.Kept(var note, var by, var at) ->
                document.append("kept", true)
                        .append("finding", note)
                        .append("by", by)
                        .append("at", ApplicationDocuments.date(at));
            case Commitment.Finding.False(var finding, var by, var at) ->
                document.append("kept", false)
                        .append("finding", finding)
                        .append("by", by)
                        .append("at", ApplicationDocuments.date(at));
        };
    }

    private static Commitment commitment(Document it) {
        return new Commitment(
                MatterCode.of(it.getString("matter")),
                PledgesDocument.signature(it.get("signature", Document.class)),
                it.getString("checker"),
                LocalDate.parse(it.getString("checkBy")),
                finding(it));
    }

    private static Commitment.Finding finding(Document it) {
        if (!it.containsKey("kept")) return new Commitment.Finding.Unchecked();
        var finding = it.getString("finding");
        var at = ApplicationDocuments.instant(it, "at");
        return it.getBoolean("kept")
                ? new Commitment.Finding.Kept(finding, it.getString("by"), at)
                : new Commitment.Finding.False(finding, it.getString("by"), at);
    }

    private static Document withdrawal(WithdrawalRequest it) {
        var document = new Document("reason", it.reason())
                .append("requestedBy", it.requestedBy())
                .append("requestedAt", ApplicationDocuments.date(it.requestedAt()));
        it.denial()
                .ifPresent(denial -> document.append(
                        "denial",
                        new Document("reason", denial.reason())
                                .append("by", denial.by())
                                .append("at", ApplicationDocuments.date(denial.at()))));
        return document;
    }

    private static WithdrawalRequest withdrawal(Document it) {
        return new WithdrawalRequest(
                it.getString("reason"),
                it.getString("requestedBy"),
                ApplicationDocuments.instant(it, "requestedAt"),
                Optional.ofNullable(it.get("denial", Document.class))
                        .map(denial -> new WithdrawalRequest.Denial(
                                denial.getString("reason"),
                                denial.getString("by"),
                                ApplicationDocuments.instant(denial, "at"))));
    }
}
