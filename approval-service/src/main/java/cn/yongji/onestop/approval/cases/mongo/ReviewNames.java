package cn.yongji.onestop.approval.cases.mongo;

import static cn.yongji.onestop.platform.written.WrittenNames.kind;

import cn.yongji.onestop.approval.cases.domain.review.Approval;
import cn.yongji.onestop.approval.cases.domain.review.Basis;
import cn.yongji.onestop.approval.cases.domain.review.Condition;
import cn.yongji.onestop.approval.cases.domain.review.DecisionProposal;
import cn.yongji.onestop.approval.cases.domain.review.Draft;
import cn.yongji.onestop.approval.cases.domain.review.GapDays;
import cn.yongji.onestop.approval.cases.domain.review.Paper;
import cn.yongji.onestop.approval.cases.domain.review.PastDecision;
import cn.yongji.onestop.approval.cases.domain.review.Rejection;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.Verdict;
import cn.yongji.onestop.approval.cases.domain.review.Withdrawal;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.Redress;
import cn.yongji.onestop.platform.written.WrittenNames;
import java.util.List;

/** The written names of a review and of the decisions about it, taken, proposed and past. */
final class ReviewNames {
    private static final WrittenNames STATES = WrittenNames.table()
            .oneOf(
                    Review.class,
                    "state",
                    kind("WAITING", Review.Waiting.class),
                    kind("PRE_REVIEWED", Review.PreReviewed.class),
                    kind("UNDER_REVIEW", Review.UnderReview.class),
                    kind("AWAITING_SIGNATURE", Review.AwaitingSignature.class),
                    kind("SUPPLEMENTING", Review.Supplementing.class),
                    kind("IN_PROCEDURE", Review.InProcedure.class),
                    kind("SUPPLEMENTING_IN_PROCEDURE", Review.SupplementingInProcedure.class),
                    kind("WITHDRAWAL_PENDING", Review.WithdrawalPending.class),
                    kind("GRANTED", Review.Granted.class),
                    kind("GRANTED_WITH_GAPS", Review.GrantedWithGaps.class),
                    kind("REFUSED", Review.Refused.class),
                    kind("NOT_STARTED", Review.NotStarted.class),
                    kind("RECALLED", Review.Recalled.class),
                    kind("WITHDRAWN", Review.Withdrawn.class),
                    kind("REVOKED", Review.Revoked.class),
                    kind("NOT_APPLICABLE", Review.NotApplicable.class))
            .row(Review.Waiting.class, "docket=*")
            .row(Review.PreReviewed.class, "docket=*", "preOpinion=proposal", "failed")
            .row(Review.UnderReview.class, "docket=*", "startedOn")
            .row(Review.AwaitingSignature.class, "docket=*", "startedOn", "proposal")
            .row(Review.Supplementing.class, "docket=*", "startedOn", "supplement=open")
            .row(Review.InProcedure.class, "docket=*", "startedOn", "procedure")
            .row(Review.SupplementingInProcedure.class, "docket=*", "startedOn", "supplement=open", "procedure")
            .row(Review.WithdrawalPending.class, "before", "withdrawal")
            .row(Review.Granted.class, "docket=*", "startedOn", "approval")
            .row(Review.GrantedWithGaps.class, "docket=*", "startedOn", "approval")
            .row(Review.Refused.class, "docket=*", "startedOn", "rejection")
            .row(Review.NotStarted.class, "docket=*", "failedPrerequisite=failed", "closedAt")
            .row(Review.Recalled.class, "docket=*", "startedOn", "ground", "act=ended*")
            .row(Review.Withdrawn.class, "docket=*", "startedOn", "reason=ground", "act=ended*")
            .row(Review.Revoked.class, "docket=*", "startedOn", "approval", "ground", "act=ended*", "redress")
            .row(Review.NotApplicable.class, "docket=*", "rule", "evidence", "act=ended*")
            .row(Withdrawal.class, "reason", "asked=*");

    static final WrittenNames TABLE = WrittenNames.table()
            .and(STATES)
            .and(DocketNames.TABLE)
            .row(Act.class, "at", "by")
            .row(
                    Approval.class,
                    "opinion",
                    "resultNumber",
                    "conditions",
                    "usedWorkingDays=used",
                    "act=*",
                    "basis=*",
                    "paper")
            .row(Condition.class, "kind", "text", "value", "fulfilment=done")
            .row(Condition.Fulfilment.class, "note", "act=*")
            .row(Paper.class, "number", "materials", "act=*")
            .row(
                    Rejection.class,
                    "ground",
                    "remedy",
                    "opinion",
                    "resultNumber",
                    "usedWorkingDays=used",
                    "act=*",
                    "basis=*",
                    "redress")
            .row(Redress.class, "reconsiderationBy=reconsideration", "lawsuitBy=lawsuit")
            .row(Basis.class, "rule", "proposedBy", "paperDueOn", "citedOpinion=cited", "withoutReview", "onFlagged")
            .row(DecisionProposal.class, "draft", "act=*")
            .oneOf(Draft.class, "to", kind("grant", Draft.ToGrant.class), kind("refuse", Draft.ToRefuse.class))
            .row(
                    Draft.ToGrant.class,
                    "opinion",
                    "resultNumber",
                    "conditions",
                    "withGaps",
                    "withoutReview",
                    "onFlagged",
                    "gapDays")
            .absent(Draft.ToGrant.class, "gapDays", List.of())
            .row(GapDays.class, "slot", "workingDays=days")
            .row(Draft.ToRefuse.class, "ground", "remedy", "opinion", "resultNumber")
            .row(
                    PastDecision.class,
                    "verdict",
                    "ground",
                    "opinion",
                    "resultNumber",
                    "decided=decided*",
                    "reason",
                    "withdrawn=withdrawn*")
            .row(
                    Verdict.class,
                    "GRANTED",
                    "GRANTED_WITH_GAPS",
                    "REFUSED",
                    "NOT_STARTED",
                    "RECALLED",
                    "WITHDRAWN",
                    "REVOKED",
                    "NOT_APPLICABLE");

    private ReviewNames() {}
}
