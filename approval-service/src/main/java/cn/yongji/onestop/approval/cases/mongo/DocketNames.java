package cn.yongji.onestop.approval.cases.mongo;

import static cn.yongji.onestop.platform.written.WrittenNames.kind;

import cn.yongji.onestop.approval.cases.domain.review.Block;
import cn.yongji.onestop.approval.cases.domain.review.ComplianceTask;
import cn.yongji.onestop.approval.cases.domain.review.Consultation;
import cn.yongji.onestop.approval.cases.domain.review.Desk;
import cn.yongji.onestop.approval.cases.domain.review.Docket;
import cn.yongji.onestop.approval.cases.domain.review.Extension;
import cn.yongji.onestop.approval.cases.domain.review.FlaggedPaper;
import cn.yongji.onestop.approval.cases.domain.review.Gap;
import cn.yongji.onestop.approval.cases.domain.review.HandlingTerms;
import cn.yongji.onestop.approval.cases.domain.review.Hindrances;
import cn.yongji.onestop.approval.cases.domain.review.JointReview;
import cn.yongji.onestop.approval.cases.domain.review.OutsidePrerequisite;
import cn.yongji.onestop.approval.cases.domain.review.PrerequisiteWait;
import cn.yongji.onestop.approval.cases.domain.review.Procedure;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureRequest;
import cn.yongji.onestop.approval.cases.domain.review.RaisedReview;
import cn.yongji.onestop.approval.cases.domain.review.RefusedRepeat;
import cn.yongji.onestop.approval.cases.domain.review.Reported;
import cn.yongji.onestop.approval.cases.domain.review.ReviewAssignment;
import cn.yongji.onestop.approval.cases.domain.review.Reviewer;
import cn.yongji.onestop.approval.cases.domain.review.RevocationDuty;
import cn.yongji.onestop.approval.cases.domain.review.Rung;
import cn.yongji.onestop.approval.cases.domain.review.Supervision;
import cn.yongji.onestop.approval.cases.domain.review.Supplement;
import cn.yongji.onestop.approval.cases.domain.review.Timekeeping;
import cn.yongji.onestop.approval.cases.domain.review.UndoneExemption;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.event.AppliedRule;
import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.MergedHandling;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.event.RuleEvidence;
import cn.yongji.onestop.platform.written.WrittenNames;

/** The written names of what a review has in every state: its terms, its clock, what is in its way, who works on it. */
final class DocketNames {
    private static final WrittenNames TIME = WrittenNames.table()
            .row(Timekeeping.class, "supplements", "procedures", "waits", "extension=extended", "reported")
            .row(PrerequisiteWait.class, "id", "matter", "reason", "since", "until")
            .absent(Timekeeping.class, "reported", Reported.NOTHING)
            .row(Supplement.Request.class, "id", "items", "basis", "answerBy", "requestedAt", "requestedBy", "override")
            .row(Supplement.Answered.class, "request", "materials", "note", "suppliedAt", "suppliedBy", "effectiveOn")
            .row(RequestedItem.class, "slot", "pointer", "text")
            .row(
                    Procedure.Start.class,
                    "id",
                    "kind",
                    "reason",
                    "approver",
                    "announcedWorkingDays=days",
                    "expectedUntil=until",
                    "joint",
                    "act=*")
            .row(JointReview.class, "place", "members", "heldOn")
            .row(JointReview.Opinion.class, "number", "favourable")
            .row(Procedure.Ended.class, "start", "result", "opinion", "endedOn=on", "act=*")
            .row(
                    ProcedureKind.class,
                    "HEARING",
                    "SITE_SURVEY",
                    "TENDER",
                    "INSPECTION",
                    "APPRAISAL",
                    "EXPERT_REVIEW",
                    "EVALUATION",
                    "PUBLICITY",
                    "JOINT_REVIEW",
                    "PREREQUISITE")
            .row(Extension.class, "workingDays=days", "reason", "act=*")
            .row(Reported.class, "due", "rungs", "supervision", "paperMissed", "repeat")
            .row(RefusedRepeat.class, "items", "on", "by")
            .row(DueDate.class, "date", "provisional")
            .row(Rung.class, "REMINDER", "YELLOW", "RED", "SUPERVISION", "LEADER")
            .row(Supervision.class, "issuedOn=on", "replyBy", "reply", "workingDays=days")
            .row(Supervision.Reply.class, "text", "decideBy", "act=*");

    static final WrittenNames FLAGGED =
            WrittenNames.table().row(FlaggedPaper.class, "materialId=id", "name", "flag", "reason", "act=*");

    private static final WrittenNames HINDRANCES = WrittenNames.table()
            .row(Hindrances.class, "blocks", "gaps", "requirements=requires", "duty", "flagged")
            .and(FLAGGED)
            .oneOf(Block.class, "is", kind("standing", Block.Standing.class), kind("lifted", Block.Lifted.class))
            .row(Block.Standing.class, "problemId=problem", "since")
            .row(Block.Lifted.class, "problemId=problem", "resolutionId", "resolution", "at")
            .row(
                    Gap.class,
                    "id",
                    "slot",
                    "slotName=name",
                    "dueOn=due",
                    "state",
                    "afterGrant=granted",
                    "materialId=material")
            .row(Gap.AfterGrant.class, "promisedFor", "workingDays=days")
            .row(Gap.State.class, "OUTSTANDING", "BREACHED", "FULFILLED", "REPAIRED")
            .row(OutsidePrerequisite.class, "matter", "rule", "reason", "resultNumber=number", "metAt")
            .row(RevocationDuty.class, "cause", "finding", "found=*", "decideBy", "upheld")
            .absent(RevocationDuty.class, "cause", RevocationDuty.Cause.COMMITMENT_FALSE)
            .row(RevocationDuty.Cause.class, "COMMITMENT_FALSE", "GAP_MISSED")
            .row(RevocationDuty.Upholding.class, "reason", "act=*");

    private static final WrittenNames DESK = WrittenNames.table()
            .row(Desk.class, "reviewer", "checked", "consultations=consulted", "requests=requested", "tasks")
            .row(ComplianceTask.class, "rule", "required", "notice", "reportedOn=reported")
            .row(Reviewer.class, "subject=is", "cover")
            .row(Reviewer.Cover.class, "subject=is", "until")
            .row(Consultation.class, "id", "consulted=department", "question", "answerBy", "asked=*", "answer")
            .row(Consultation.Answer.class, "position", "text", "act=*")
            .row(Consultation.Position.class, "AGREE", "AGREE_WITH_CONDITIONS", "DISAGREE", "NO_OBJECTION_BY_SILENCE")
            .row(
                    ProcedureRequest.class,
                    "id",
                    "kind",
                    "reason",
                    "announcedWorkingDays=days",
                    "joint",
                    "asked=*",
                    "answer")
            .oneOf(
                    ProcedureRequest.Answer.class,
                    "is",
                    kind("approved", ProcedureRequest.Approved.class),
                    kind("denied", ProcedureRequest.Denied.class))
            .row(ProcedureRequest.Approved.class, "act=*")
            .row(ProcedureRequest.Denied.class, "reason", "act=*");

    static final WrittenNames UNDONE = WrittenNames.table()
            .row(UndoneExemption.class, "rule", "causes", "act=*")
            .row(FactDifference.class, "fact", "before", "after");

    static final WrittenNames RULES = WrittenNames.table()
            .row(AppliedRule.class, "rule", "effect", "basis", "evidence")
            .row(RuleEvidence.class, "fact", "value");

    private static final WrittenNames TERMS = WrittenNames.table()
            .row(
                    HandlingTerms.class,
                    "commitment",
                    "statutoryWorkingDays=statutory",
                    "extensionWorkingDays=extension",
                    "secondSignature",
                    "silenceGrants",
                    "grantableWithGaps",
                    "merged",
                    "rules",
                    "undone",
                    "secondarySlots=secondary",
                    "raised")
            .row(RaisedReview.class, "rule", "raised=*")
            .row(MergedHandling.class, "group", "name", "matters")
            .and(RULES);

    static final WrittenNames TABLE = WrittenNames.table()
            .and(TIME)
            .and(HINDRANCES)
            .and(DESK)
            .and(UNDONE)
            .and(TERMS)
            .row(Docket.class, "assignment=*", "version", "materials", "time=*", "hindrances=*", "desk=*", "past")
            .row(
                    ReviewAssignment.class,
                    "matter",
                    "matterName=name",
                    "department",
                    "departmentName",
                    "limitWorkingDays=limit",
                    "prerequisites=after",
                    "terms")
            .absent(ReviewAssignment.class, "terms", HandlingTerms.PLAIN)
            // One set serves many matters (S30), and every command writes the whole state.
            .row(MaterialRef.class, "slot", "materialId=id", "name", "sha256")
            .once(MaterialRef.class, "same", "materialId", "name", "sha256");

    private DocketNames() {}
}
