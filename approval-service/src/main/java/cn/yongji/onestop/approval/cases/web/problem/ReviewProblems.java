package cn.yongji.onestop.approval.cases.web.problem;

import cn.yongji.onestop.approval.cases.domain.Refusal;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.PlatformProblems;
import java.util.List;
import java.util.stream.Collectors;

/** How the refusals of a review are told over HTTP. */
public final class ReviewProblems {

    private ReviewProblems() {}

    public static ProblemSet all() {
        return ProblemSet.of(ReviewProblem.values());
    }

    public static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Unseen _ -> Problem.notFound();
            case Refusal.ChangedMeanwhile(var version) -> changedMeanwhile(version);
            case Refusal.OfState it -> ofState(it);
            case Refusal.OfDecision it -> ofDecision(it);
            case Refusal.InTheWay it -> inTheWay(it);
            case Refusal.OfProcedure it -> ofProcedure(it);
            case Refusal.OfAsking it -> ofAsking(it);
            case Refusal.OfTime it -> ofTime(it);
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

    private static Problem ofState(Refusal.OfState refusal) {
        return switch (refusal) {
            case Refusal.NotStartedYet it ->
                Problem.told(
                        ReviewProblem.NOT_STARTED,
                        "等待前置事项 " + zh(it.waitsFor()) + " 获准予",
                        "It waits until " + en(it.waitsFor()) + " are granted",
                        it);
            case Refusal.StartedAlready it ->
                Problem.told(
                        ReviewProblem.STARTED,
                        "审核已于 " + it.startedOn() + " 启动，请直接作出结论",
                        "It started on " + it.startedOn() + "; decide it",
                        it);
            case Refusal.AlreadyClosed it -> Problem.told(ReviewProblem.CLOSED, "该审核已办结", "It is closed", it);
            case Refusal.NotDecided it ->
                Problem.told(ReviewProblem.NOT_DECIDED, "该审核尚未作出结论", "There is no decision yet", it);
            case Refusal.NotGranted it ->
                Problem.told(ReviewProblem.NOT_GRANTED, "仅对已准予的审核可以办理", "Only what is granted can be", it);
            case Refusal.CaseClosed it ->
                Problem.told(
                        ReviewProblem.CASE_CLOSED, "办件已办结，结论不再变更", "The case is closed, and its decisions stand", it);
            case Refusal.StillApplicable it ->
                Problem.told(ReviewProblem.STILL_APPLICABLE, "该事项并未认定为不适用", "It was not declared needless", it);
            case Refusal.WithSomebodyElse it ->
                Problem.told(
                        ReviewProblem.WITH_SOMEBODY_ELSE,
                        "该审核由 " + it.reviewer() + " 承办；可请其转办或由负责人分办",
                        it.reviewer() + " has it; have it delegated or assigned",
                        it);
            case Refusal.WithdrawalOpen it ->
                Problem.told(
                        ReviewProblem.WITHDRAWAL_PENDING,
                        "申请人已申请撤件，确认前不作结论",
                        "The unit has asked for it back; nothing is decided before that is answered",
                        it);
        };
    }

    private static Problem ofDecision(Refusal.OfDecision refusal) {
        return switch (refusal) {
            case Refusal.DependedUpon it ->
                Problem.told(
                        ReviewProblem.DEPENDED_UPON,
                        "下列事项已据此启动：" + zh(it.dependents()),
                        "These have started because of it: " + en(it.dependents()),
                        it);
            case Refusal.GroundMissing _ ->
                wrong(ReviewProblem.GROUND_MISSING, "/ground", "不予许可应当说明理由", "Say on which ground it is refused");
            case Refusal.SignatureOpen it ->
                Problem.told(
                        ReviewProblem.SIGNATURE_OPEN,
                        it.proposedBy() + " 已提出拟办意见，请先复核或退回",
                        it.proposedBy() + " has proposed a decision; sign it or send it back first",
                        it);
            case Refusal.NothingProposed it ->
                Problem.told(
                        ReviewProblem.NOTHING_PROPOSED, "没有待复核的拟办意见", "There is nothing to sign or to send back", it);
            case Refusal.OwnProposal it ->
                Problem.told(
                        ReviewProblem.OWN_PROPOSAL,
                        "拟办人不得复核本人的意见，请由本部门其他人员复核",
                        "Another person of the department has to sign",
                        it);
            case Refusal.NothingToConfirm it ->
                Problem.told(
                        ReviewProblem.NOTHING_TO_CONFIRM,
                        "没有因前置事项不予许可而待确认的预审意见",
                        "No pre-opinion waits to be confirmed",
                        it);
            case Refusal.NotBySilence it ->
                Problem.told(
                        ReviewProblem.NOT_BY_SILENCE,
                        "该审核由 " + it.decidedBy() + " 作出结论，并非逾期默认准予",
                        "It was decided by " + it.decidedBy() + ", not by silence",
                        it);
            case Refusal.PaperBrought it ->
                Problem.told(
                        ReviewProblem.PAPER_BROUGHT,
                        "结果文书 " + it.resultNumber() + " 已补发",
                        "The paper " + it.resultNumber() + " was brought before",
                        it);
        };
    }

    private static Problem inTheWay(Refusal.InTheWay refusal) {
        return switch (refusal) {
            case Refusal.Blocked it ->
                Problem.told(
                        ReviewProblem.BLOCKED,
                        "难题解决前不能准予；可通过碰头会议定后放行",
                        "It cannot be granted before the problem is resolved; a meeting may release it",
                        it);
            case Refusal.PrerequisitesMissing it ->
                Problem.told(
                        ReviewProblem.PREREQUISITES_MISSING,
                        "前置事项 " + zh(it.waitsFor()) + " 未获准予，不能准予",
                        "It cannot be granted before " + en(it.waitsFor()),
                        it);
            case Refusal.GapsOpen it ->
                it.grantableWithGaps() && it.breached().isEmpty()
                        ? Problem.told(ReviewProblem.GAPS_OPEN, "容缺材料未补齐，可作容缺通过", "It can be granted with gaps", it)
                        : Problem.told(
                                ReviewProblem.GAPS_OPEN,
                                "容缺材料补齐前不能准予",
                                "It cannot be granted before they are there",
                                it);
            case Refusal.CommitmentFalse it ->
                Problem.told(
                        ReviewProblem.COMMITMENT_FALSE,
                        "承诺经核查不实，不能准予：" + it.finding(),
                        "It cannot be granted: " + it.finding(),
                        it);
        };
    }

    private static Problem ofProcedure(Refusal.OfProcedure refusal) {
        return switch (refusal) {
            case Refusal.SupplementOpen it ->
                Problem.told(
                        ReviewProblem.SUSPENDED,
                        "补正材料应于 " + it.answerBy() + " 前提交，提交后方可办理",
                        "The unit has until " + it.answerBy() + " to answer; then the review goes on",
                        it);
            case Refusal.ProcedureRunning it ->
                Problem.told(
                        ReviewProblem.IN_PROCEDURE,
                        "特别程序预计 " + it.expectedUntil() + " 结束，结束后方可办理",
                        "It is expected to end on " + it.expectedUntil() + "; then the review goes on",
                        it);
            case Refusal.NoSuchProcedure it ->
                Problem.told(ReviewProblem.NO_PROCEDURE, "没有进行中的该特别程序", "None of this name is running", it);
            case Refusal.ProcedureTooLong(var kind, var most) ->
                wrong(
                        ReviewProblem.PROCEDURE_TOO_LONG,
                        "/workingDays",
                        "该类特别程序最长 " + most + " 个工作日",
                        "A procedure of the kind " + kind + " lasts " + most + " working days at most");
            case Refusal.ProcedureExempt it ->
                Problem.told(
                        ReviewProblem.PROCEDURE_EXEMPT,
                        "依政策规则 " + it.rule() + " 免予该评审，不得作为特别程序启动",
                        "The rule " + it.rule() + " exempts the project from it",
                        it);
            case Refusal.ProcedureAsked it ->
                Problem.told(
                        ReviewProblem.PROCEDURE_ASKED,
                        it.proposedBy() + " 已提请特别程序，请待负责人审批",
                        it.proposedBy() + " has asked the head for one; it waits for the answer",
                        it);
            case Refusal.RequestAnswered it ->
                it.approved()
                        ? Problem.told(ReviewProblem.REQUEST_ANSWERED, "负责人已同意", "It was approved", it)
                        : Problem.told(ReviewProblem.REQUEST_ANSWERED, "负责人已不同意", "It was denied", it);
            case Refusal.OwnRequest it ->
                Problem.told(ReviewProblem.OWN_REQUEST, "提请人不得审批本人提请的特别程序", "Another person has to approve it", it);
        };
    }

    private static Problem ofAsking(Refusal.OfAsking refusal) {
        return switch (refusal) {
            case Refusal.AskedBefore it ->
                Problem.told(
                        ReviewProblem.ASKED_BEFORE,
                        "下列内容初审时已可见，应当一次性告知；确需补正的由部门负责人说明理由",
                        "It was visible at the first look; a head may ask for it again with a reason",
                        it);
            case Refusal.NoNoticeCollecting it ->
                Problem.told(ReviewProblem.NO_NOTICE, "没有部门提出待发出的补正要求", "No department has asked for anything yet", it);
            case Refusal.AnsweredBefore it ->
                Problem.told(
                        ReviewProblem.OPINION_GIVEN,
                        "该意见已反馈，或因逾期视为无异议",
                        "It was given, or silence was taken for it",
                        it);
            case Refusal.OwnOpinion _ ->
                wrong(ReviewProblem.OWN_OPINION, "/department", "请征求其他部门的意见", "Ask another department");
            case Refusal.FulfilledBefore it ->
                Problem.told(ReviewProblem.CONDITION_FULFILLED, "该条件此前已登记落实", "It was reported as done before", it);
        };
    }

    private static Problem ofTime(Refusal.OfTime refusal) {
        return switch (refusal) {
            case Refusal.ExtendedBefore it ->
                Problem.told(
                        ReviewProblem.EXTENDED_BEFORE,
                        "该审核已延期 " + it.workingDays() + " 个工作日，只能延期一次",
                        "It was extended by " + it.workingDays() + " working days; that happens once",
                        it);
            case Refusal.ExtensionTooLate it ->
                Problem.told(
                        ReviewProblem.EXTENSION_TOO_LATE,
                        "该审核已于 " + it.due() + " 到期，到期后不能延期",
                        "It was due on " + it.due() + "; what is overdue is not extended",
                        it);
            case Refusal.ExtensionTooLong(var most) ->
                wrong(
                        ReviewProblem.EXTENSION_TOO_LONG,
                        "/workingDays",
                        "最长延期 " + most + " 个工作日",
                        "An extension is of " + most + " working days at most");
            case Refusal.NotSupervised it ->
                Problem.told(ReviewProblem.NOT_SUPERVISED, "该审核没有督办通知", "No supervision notice was issued on it", it);
            case Refusal.SupervisionAnswered it ->
                Problem.told(
                        ReviewProblem.SUPERVISION_ANSWERED,
                        "督办通知已回复",
                        "The supervision notice was answered before",
                        it);
        };
    }

    /** What is wrong with a field of the body. */
    private static Problem wrong(ReviewProblem kind, String field, String zh, String en) {
        return Problem.invalid(kind, List.of(InputError.at(field, kind.type().slug(), zh, en)));
    }

    private static String zh(List<MatterCode> matters) {
        return matters.stream().map(MatterCode::value).collect(Collectors.joining("、"));
    }

    private static String en(List<MatterCode> matters) {
        return matters.stream().map(MatterCode::value).collect(Collectors.joining(", "));
    }
}
