package cn.yongji.onestop.approval.cases.web.problem;

import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.PlatformProblems;

/** How the refusals of a review are told over HTTP. */
public final class ReviewProblems {

    private ReviewProblems() {}

    public static ProblemSet all() {
        return ProblemSet.of(ReviewProblem.values());
    }

    public static Problem of(ReviewRefusal refusal) {
        return switch (refusal) {
            case ReviewRefusal.ForeignReview _ -> Problem.withheld();
            case ReviewRefusal.Unseen _ -> Problem.notFound();
            case ReviewRefusal.ChangedMeanwhile(var version) -> changedMeanwhile(version);
            case ReviewRefusal.OfState it -> ofState(it);
            case ReviewRefusal.OfDecision it -> DecisionProblems.ofDecision(it);
            case ReviewRefusal.OfSignature it -> DecisionProblems.ofSignature(it);
            case ReviewRefusal.InTheWay it -> DecisionProblems.inTheWay(it);
            case ReviewRefusal.OfProcedure it -> DecisionProblems.ofProcedure(it);
            case ReviewRefusal.OfRequest it -> DecisionProblems.ofRequest(it);
            case ReviewRefusal.OfAsking it -> ofAsking(it);
            case ReviewRefusal.OfTime it -> ofTime(it);
        };
    }

    private static Problem changedMeanwhile(int version) {
        return Problem.of(
                        PlatformProblems.PRECONDITION_FAILED,
                        "审核已更新，请重新读取后再办理",
                        "The review has changed since; read it again before you decide",
                        "currentVersion",
                        version)
                .withHeader("ETag", ETags.of(version));
    }

    private static Problem ofState(ReviewRefusal.OfState refusal) {
        return switch (refusal) {
            case ReviewRefusal.NotStartedYet it ->
                Problem.told(
                        ReviewProblem.NOT_STARTED,
                        "等待前置事项 " + DecisionProblems.zh(it.waitsFor()) + " 获准予",
                        "It waits until " + DecisionProblems.en(it.waitsFor()) + " are granted",
                        it);
            case ReviewRefusal.StartedAlready it ->
                Problem.told(
                        ReviewProblem.STARTED,
                        "审核已于 " + it.startedOn() + " 启动，请直接作出结论",
                        "It started on " + it.startedOn() + "; decide it",
                        it);
            case ReviewRefusal.AlreadyClosed it -> Problem.told(ReviewProblem.CLOSED, "该审核已办结", "It is closed", it);
            case ReviewRefusal.NotDecided it ->
                Problem.told(ReviewProblem.NOT_DECIDED, "该审核尚未作出结论", "There is no decision yet", it);
            case ReviewRefusal.NotGranted it ->
                Problem.told(ReviewProblem.NOT_GRANTED, "仅对已准予的审核可以办理", "Only what is granted can be", it);
            case ReviewRefusal.CaseClosed it ->
                Problem.told(
                        ReviewProblem.CASE_CLOSED, "办件已办结，结论不再变更", "The case is closed, and its decisions stand", it);
            case ReviewRefusal.NothingMissed it ->
                Problem.told(
                        ReviewProblem.NOTHING_MISSED,
                        "没有逾期未补的容缺材料，不能退件；补正逾期的由系统按规则退件",
                        "No promised material was missed; a missed supplement is returned by rule",
                        it);
            case ReviewRefusal.StillApplicable it ->
                Problem.told(ReviewProblem.STILL_APPLICABLE, "该事项并未认定为不适用", "It was not declared needless", it);
            case ReviewRefusal.WithSomebodyElse it ->
                Problem.told(
                        ReviewProblem.WITH_SOMEBODY_ELSE,
                        "该审核由 " + it.reviewer() + " 承办；可请其转办或由负责人分办",
                        it.reviewer() + " has it; have it delegated or assigned",
                        it);
            case ReviewRefusal.WithdrawalOpen it ->
                Problem.told(
                        ReviewProblem.WITHDRAWAL_PENDING,
                        "申请人已申请撤件，确认前不作结论",
                        "The unit has asked for it back; nothing is decided before that is answered",
                        it);
        };
    }

    private static Problem ofAsking(ReviewRefusal.OfAsking refusal) {
        return switch (refusal) {
            case ReviewRefusal.AskedBefore it ->
                Problem.told(
                        ReviewProblem.ASKED_BEFORE,
                        "下列内容初审时已可见，应当一次性告知；确需补正的由部门负责人说明理由",
                        "It was visible at the first look; a head may ask for it again with a reason",
                        it);
            case ReviewRefusal.NoNoticeCollecting it ->
                Problem.told(ReviewProblem.NO_NOTICE, "没有部门提出待发出的补正要求", "No department has asked for anything yet", it);
            case ReviewRefusal.AnsweredBefore it ->
                Problem.told(
                        ReviewProblem.OPINION_GIVEN,
                        "该意见已反馈，或因逾期视为无异议",
                        "It was given, or silence was taken for it",
                        it);
            case ReviewRefusal.OwnOpinion _ ->
                ReviewProblem.OWN_OPINION.at("/department", "请征求其他部门的意见", "Ask another department");
            case ReviewRefusal.FulfilledBefore it ->
                Problem.told(ReviewProblem.CONDITION_FULFILLED, "该条件此前已登记落实", "It was reported as done before", it);
        };
    }

    private static Problem ofTime(ReviewRefusal.OfTime refusal) {
        return switch (refusal) {
            case ReviewRefusal.ExtendedBefore it ->
                Problem.told(
                        ReviewProblem.EXTENDED_BEFORE,
                        "该审核已延期 " + it.workingDays() + " 个工作日，只能延期一次",
                        "It was extended by " + it.workingDays() + " working days; that happens once",
                        it);
            case ReviewRefusal.ExtensionTooLate it ->
                Problem.told(
                        ReviewProblem.EXTENSION_TOO_LATE,
                        "该审核已于 " + it.due() + " 到期，到期后不能延期",
                        "It was due on " + it.due() + "; what is overdue is not extended",
                        it);
            case ReviewRefusal.ExtensionTooLong(var most) ->
                ReviewProblem.EXTENSION_TOO_LONG.at(
                        "/workingDays",
                        "最长延期 " + most + " 个工作日",
                        "An extension is of " + most + " working days at most");
            case ReviewRefusal.CoverOver(var until) ->
                ReviewProblem.COVER_OVER.at(
                        "/until",
                        "代办截止日 " + until + " 已过；请填今天或以后的日期，长期转办则不填",
                        "The day " + until + " is over; say today or a later one, or none for good");
            case ReviewRefusal.NotSupervised it ->
                Problem.told(ReviewProblem.NOT_SUPERVISED, "该审核没有督办通知", "No supervision notice was issued on it", it);
            case ReviewRefusal.SupervisionAnswered it ->
                Problem.told(
                        ReviewProblem.SUPERVISION_ANSWERED,
                        "督办通知已回复",
                        "The supervision notice was answered before",
                        it);
        };
    }
}
