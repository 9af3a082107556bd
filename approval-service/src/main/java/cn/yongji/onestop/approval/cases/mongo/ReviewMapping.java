package cn.yongji.onestop.approval.cases.mongo;

import cn.yongji.onestop.approval.cases.domain.review.Act;
import cn.yongji.onestop.approval.cases.domain.review.Assignment;
import cn.yongji.onestop.approval.cases.domain.review.Docket;
import cn.yongji.onestop.approval.cases.domain.review.Procedure;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.approval.cases.domain.review.Supplement;
import cn.yongji.onestop.approval.cases.domain.review.Terms;
import cn.yongji.onestop.approval.cases.domain.review.Timekeeping;
import cn.yongji.onestop.approval.cases.domain.review.Withdrawal;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** One review inside the document of its case. */
final class ReviewMapping {
    private static final String STATE = "state";
    private static final String WITHDRAWAL = "withdrawal";

    private ReviewMapping() {}

    static Document toDocument(Review review, MaterialTable materials) {
        if (review instanceof Review.WithdrawalPending(var before, var withdrawal)) {
            return toDocument(before, materials)
                    .append(WITHDRAWAL, Fields.act(withdrawal.asked()).append("reason", withdrawal.reason()));
        }
        var document = docket(review.docket(), materials)
                .append(STATE, ReviewStatus.of(review).name());
        if (review instanceof Review.Started started) {
            document.append("startedOn", started.startedOn().toString());
        }
        if (review instanceof Review.Asking asking) {
            document.append(
                    "open", SupplementMapping.request(asking.supplement().request()));
        }
        if (review instanceof Review.Proceeding proceeding) {
            document.append(
                    "procedure", PauseMapping.start(proceeding.procedure().start()));
        }
        switch (review) {
            case Review.Waiting _, Review.UnderReview _, Review.Suspended _, Review.WithdrawalPending _ -> {}
            case Review.PreReviewed it -> {
                document.append("proposal", DecisionMapping.proposal(it.preOpinion()));
                Fields.append(document, "failed", it.failed(), MatterCode::value);
            }
            case Review.AwaitingSignature it -> document.append("proposal", DecisionMapping.proposal(it.proposal()));
            case Review.Passed it -> document.append("approval", DecisionMapping.approval(it.approval()));
            case Review.Refused it -> document.append("rejection", DecisionMapping.rejection(it.rejection()));
            case Review.NotStarted it ->
                document.append("failed", it.failedPrerequisite().value()).append("closedAt", Date.from(it.closedAt()));
            case Review.Recalled it -> {
                Fields.append(document, "startedOn", it.startedOn(), Object::toString);
                document.append("ended", Fields.act(it.act()).append("ground", it.ground()));
            }
            case Review.Withdrawn it -> {
                Fields.append(document, "startedOn", it.startedOn(), Object::toString);
                document.append("ended", Fields.act(it.act()).append("ground", it.reason()));
            }
            case Review.Revoked it ->
                document.append("approval", DecisionMapping.approval(it.approval()))
                        .append("ended", Fields.act(it.act()).append("ground", it.ground()));
            case Review.NotApplicable it ->
                document.append(
                        "ended", Fields.act(it.act()).append("rule", it.rule()).append("evidence", it.evidence()));
        }
        return document;
    }

    static Review fromDocument(Document document, MaterialTable materials) {
        var state = state(document, docket(document, materials));
        var withdrawal = document.get(WITHDRAWAL, Document.class);
        if (withdrawal == null) return state;
        return new Review.WithdrawalPending(
                (Review.Workable) state, new Withdrawal(withdrawal.getString("reason"), Fields.act(withdrawal)));
    }

    private static Review state(Document document, Docket docket) {
        return switch (ReviewStatus.valueOf(document.getString(STATE))) {
            case WAITING -> new Review.Waiting(docket);
            case PRE_REVIEWED ->
                new Review.PreReviewed(
                        docket,
                        Fields.required(document, "proposal", DecisionMapping::proposal),
                        Fields.text(document, "failed").map(MatterCode::of));
            case UNDER_REVIEW -> new Review.UnderReview(docket, startedOn(document));
            case AWAITING_SIGNATURE ->
                new Review.AwaitingSignature(
                        docket, startedOn(document), Fields.required(document, "proposal", DecisionMapping::proposal));
            case SUPPLEMENTING -> new Review.Supplementing(docket, startedOn(document), open(document));
            case IN_PROCEDURE -> new Review.InProcedure(docket, startedOn(document), procedure(document));
            case SUPPLEMENTING_IN_PROCEDURE ->
                new Review.SupplementingInProcedure(docket, startedOn(document), open(document), procedure(document));
            case WITHDRAWAL_PENDING -> throw new IllegalStateException("kept as the state beneath it");
            case GRANTED ->
                new Review.Granted(
                        docket, startedOn(document), Fields.required(document, "approval", DecisionMapping::approval));
            case GRANTED_WITH_GAPS ->
                new Review.GrantedWithGaps(
                        docket, startedOn(document), Fields.required(document, "approval", DecisionMapping::approval));
            case REFUSED ->
                new Review.Refused(
                        docket,
                        startedOn(document),
                        Fields.required(document, "rejection", DecisionMapping::rejection));
            case NOT_STARTED ->
                new Review.NotStarted(
                        docket,
                        MatterCode.of(document.getString("failed")),
                        document.getDate("closedAt").toInstant());
            case RECALLED ->
                new Review.Recalled(docket, Fields.date(document, "startedOn"), ground(document), ended(document));
            case WITHDRAWN ->
                new Review.Withdrawn(docket, Fields.date(document, "startedOn"), ground(document), ended(document));
            case REVOKED ->
                new Review.Revoked(
                        docket,
                        startedOn(document),
                        Fields.required(document, "approval", DecisionMapping::approval),
                        ground(document),
                        ended(document));
            case NOT_APPLICABLE ->
                new Review.NotApplicable(
                        docket,
                        Fields.required(document, "ended", it -> it.getString("rule")),
                        Fields.required(document, "ended", it -> it.getString("evidence")),
                        ended(document));
        };
    }

    private static Supplement.Open open(Document document) {
        return new Supplement.Open(Fields.required(document, "open", SupplementMapping::request));
    }

    private static Procedure.Running procedure(Document document) {
        return new Procedure.Running(Fields.required(document, "procedure", PauseMapping::start));
    }

    private static Act ended(Document document) {
        return Fields.required(document, "ended", Fields::act);
    }

    private static String ground(Document document) {
        return Fields.required(document, "ended", it -> it.getString("ground"));
    }

    private static Document docket(Docket docket, MaterialTable materials) {
        var asked = docket.assignment();
        var time = docket.time();
        var document = new Document("matter", asked.matter().value())
                .append("name", asked.matterName())
                .append("department", asked.department().value())
                .append("departmentName", asked.departmentName())
                .append("limit", asked.limitWorkingDays())
                .append("version", docket.version());
        Fields.append(document, "after", asked.prerequisites(), MatterCode::value);
        if (!asked.terms().equals(Terms.PLAIN)) document.append("terms", TermsMapping.toDocument(asked.terms()));
        Fields.append(document, "materials", materials.refer(docket.materials()));
        Fields.append(document, "supplements", time.supplements(), it -> SupplementMapping.answered(it, materials));
        Fields.append(document, "procedures", time.procedures(), PauseMapping::ended);
        Fields.append(document, "extended", time.extension(), PauseMapping::extension);
        ReportMapping.write(document, time.reported());
        HindranceMapping.write(document, docket.hindrances());
        DeskMapping.write(document, docket.desk());
        Fields.append(document, "past", docket.past(), DecisionMapping::past);
        return document;
    }

    private static Docket docket(Document document, MaterialTable materials) {
        var assignment = new Assignment(
                MatterCode.of(document.getString("matter")),
                document.getString("name"),
                DepartmentCode.of(document.getString("department")),
                document.getString("departmentName"),
                document.getInteger("limit"),
                document.getList("after", String.class, List.of()).stream()
                        .map(MatterCode::of)
                        .toList(),
                Fields.part(document, "terms", TermsMapping::fromDocument).orElse(Terms.PLAIN));
        return new Docket(
                assignment,
                document.getInteger("version"),
                materials.resolve(Fields.list(document, "materials")),
                time(document, materials),
                HindranceMapping.read(document),
                DeskMapping.read(document),
                Fields.list(document, "past", DecisionMapping::past));
    }

    private static Timekeeping time(Document document, MaterialTable materials) {
        return new Timekeeping(
                Fields.list(document, "supplements", it -> SupplementMapping.answered(it, materials)),
                Fields.list(document, "procedures", PauseMapping::ended),
                Fields.part(document, "extended", PauseMapping::extension),
                ReportMapping.read(document));
    }

    private static LocalDate startedOn(Document document) {
        return LocalDate.parse(document.getString("startedOn"));
    }
}
