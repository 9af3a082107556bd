package cn.yongji.onestop.approval.cases.web.problem;

import cn.yongji.onestop.approval.cases.domain.Refusal;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.edge.problem.ProblemType;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.PlatformProblems;
import java.util.List;

/** How the refusals of a review are told over HTTP. */
public final class ReviewProblems {
    static final ProblemType NOT_STARTED =
            new ProblemType("review-not-started", 409, "审核尚未启动", "The review has not started");
    static final ProblemType STARTED = new ProblemType("review-started", 409, "审核已启动", "The review has started");
    static final ProblemType SUSPENDED =
            new ProblemType("review-suspended", 409, "补正期间审核暂停", "The review waits for a supplement");
    static final ProblemType IN_PROCEDURE =
            new ProblemType("special-procedure-running", 409, "特别程序尚未结束", "A special procedure is running");
    static final ProblemType NO_PROCEDURE =
            new ProblemType("no-special-procedure", 409, "没有该特别程序", "No such special procedure is running");
    static final ProblemType PROCEDURE_TOO_LONG =
            new ProblemType("special-procedure-too-long", 422, "特别程序时限超过上限", "The special procedure is too long");
    static final ProblemType PROCEDURE_EXEMPT =
            new ProblemType("special-procedure-exempt", 409, "已免予该评审", "A rule exempts from this review");
    static final ProblemType PROCEDURE_ASKED = new ProblemType(
            "special-procedure-proposed", 409, "已提请特别程序，待负责人审批", "The head has been asked for a special procedure");
    static final ProblemType REQUEST_ANSWERED =
            new ProblemType("special-procedure-answered", 409, "提请的特别程序已审批", "The head has answered that request");
    static final ProblemType OWN_REQUEST =
            new ProblemType("own-request", 409, "不得审批本人的提请", "Nobody approves what he asked for himself");
    static final ProblemType NOT_BY_SILENCE = new ProblemType("paper-not-owed", 409, "无须补发结果文书", "No paper is owed");
    static final ProblemType PAPER_BROUGHT =
            new ProblemType("paper-brought", 409, "结果文书已补发", "The paper was brought before");
    static final ProblemType CLOSED = new ProblemType("review-closed", 409, "审核已办结", "The review is closed");
    static final ProblemType NOT_DECIDED =
            new ProblemType("review-not-decided", 409, "审核尚无结论", "The review is not decided");
    static final ProblemType NOT_GRANTED =
            new ProblemType("review-not-granted", 409, "审核未获准予", "The review is not granted");
    static final ProblemType CASE_CLOSED = new ProblemType("case-closed", 409, "办件已办结", "The case is closed");
    static final ProblemType DEPENDED_UPON =
            new ProblemType("decision-depended-upon", 409, "其他审核已据此启动", "Other reviews have started because of it");
    static final ProblemType WITHDRAWAL_PENDING =
            new ProblemType("withdrawal-pending", 409, "撤件申请待确认", "A withdrawal waits for its answer");
    static final ProblemType BLOCKED =
            new ProblemType("review-blocked", 409, "审核被难题卡住", "A problem stands against granting");
    static final ProblemType PREREQUISITES_MISSING =
            new ProblemType("prerequisites-missing", 409, "前置事项未获准予", "Prerequisites are not granted");
    static final ProblemType GAPS_OPEN = new ProblemType("gaps-open", 409, "容缺材料未补齐", "Promised materials are out");
    static final ProblemType COMMITMENT_FALSE =
            new ProblemType("commitment-false", 409, "承诺不实", "A commitment was found false");
    static final ProblemType GROUND_MISSING =
            new ProblemType("ground-missing", 422, "不予许可未说明理由", "A refusal needs its ground");
    static final ProblemType SIGNATURE_OPEN =
            new ProblemType("signature-pending", 409, "拟办意见待复核", "A proposed decision waits to be signed");
    static final ProblemType NOTHING_PROPOSED =
            new ProblemType("nothing-proposed", 409, "没有待复核的拟办意见", "Nothing is proposed");
    static final ProblemType OWN_PROPOSAL =
            new ProblemType("own-proposal", 409, "不得复核自己的拟办意见", "Nobody signs what he proposed himself");
    static final ProblemType WITH_SOMEBODY_ELSE =
            new ProblemType("review-with-another", 409, "审核已由他人承办", "Another reviewer has it");
    static final ProblemType NOTHING_TO_CONFIRM =
            new ProblemType("nothing-to-confirm", 409, "没有待确认的预审意见", "No pre-opinion is to be confirmed");
    static final ProblemType STILL_APPLICABLE =
            new ProblemType("review-applicable", 409, "该事项并未免办", "The review is needed already");
    static final ProblemType ASKED_BEFORE =
            new ProblemType("supplement-repeated", 409, "不得反复要求补正", "It was visible at the first look");
    static final ProblemType EXTENDED_BEFORE =
            new ProblemType("review-extended", 409, "已延期一次", "The limit was extended before");
    static final ProblemType EXTENSION_TOO_LATE =
            new ProblemType("extension-too-late", 409, "到期后不能延期", "What is overdue is not extended");
    static final ProblemType NOT_SUPERVISED =
            new ProblemType("supervision-not-issued", 409, "没有督办通知", "No supervision notice was issued");
    static final ProblemType SUPERVISION_ANSWERED =
            new ProblemType("supervision-answered", 409, "督办通知已回复", "The supervision notice was answered");
    static final ProblemType EXTENSION_TOO_LONG =
            new ProblemType("extension-too-long", 422, "延期超过上限", "The extension is too long");
    static final ProblemType OPINION_GIVEN =
            new ProblemType("opinion-given", 409, "意见已反馈", "The opinion was given before");
    static final ProblemType OWN_OPINION =
            new ProblemType("own-opinion", 422, "不能征求本部门意见", "A department does not consult itself");
    static final ProblemType CONDITION_FULFILLED =
            new ProblemType("condition-fulfilled", 409, "条件已落实", "The condition was reported as done before");
    static final ProblemType NO_NOTICE =
            new ProblemType("no-notice-collecting", 409, "没有待发出的补正通知", "No notice is waiting to be issued");

    private ReviewProblems() {}

    public static ProblemSet all() {
        return ProblemSet.of(
                NOT_STARTED,
                STARTED,
                SUSPENDED,
                IN_PROCEDURE,
                NO_PROCEDURE,
                PROCEDURE_TOO_LONG,
                PROCEDURE_EXEMPT,
                PROCEDURE_ASKED,
                REQUEST_ANSWERED,
                OWN_REQUEST,
                NOT_BY_SILENCE,
                PAPER_BROUGHT,
                CLOSED,
                NOT_DECIDED,
                NOT_GRANTED,
                CASE_CLOSED,
                DEPENDED_UPON,
                WITHDRAWAL_PENDING,
                BLOCKED,
                PREREQUISITES_MISSING,
                GAPS_OPEN,
                COMMITMENT_FALSE,
                GROUND_MISSING,
                SIGNATURE_OPEN,
                NOTHING_PROPOSED,
                OWN_PROPOSAL,
                WITH_SOMEBODY_ELSE,
                NOTHING_TO_CONFIRM,
                STILL_APPLICABLE,
                ASKED_BEFORE,
                EXTENDED_BEFORE,
                EXTENSION_TOO_LONG,
                EXTENSION_TOO_LATE,
                NOT_SUPERVISED,
                SUPERVISION_ANSWERED,
                OPINION_GIVEN,
                OWN_OPINION,
                CONDITION_FULFILLED,
                NO_NOTICE);
    }

    public static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.UnknownReview _,
                    Refusal.UnknownConsultation _,
                    Refusal.UnknownCondition _,
                    Refusal.UnknownRequest _ -> Problem.notFound();
            case Refusal.ProcedureAsked(var id, var kind, var by) ->
                Problem.of(
                        PROCEDURE_ASKED,
                        by + " 已提请特别程序，请待负责人审批",
                        by + " has asked the head for one; it waits for the answer",
                        "suspensionId",
                        id,
                        "kind",
                        kind,
                        "proposedBy",
                        by);
            case Refusal.RequestAnswered(var approved, var at) ->
                Problem.of(
                        REQUEST_ANSWERED,
                        approved ? "负责人已同意" : "负责人已不同意",
                        approved ? "It was approved" : "It was denied",
                        "approved",
                        approved,
                        "answeredAt",
                        at);
            case Refusal.OwnRequest(var by) ->
                Problem.of(OWN_REQUEST, "提请人不得审批本人提请的特别程序", "Another person has to approve it", "proposedBy", by);
            case Refusal.NotBySilence(var decided) ->
                Problem.of(
                        NOT_BY_SILENCE,
                        "该审核由 " + decided.by() + " 作出结论，并非逾期默认准予",
                        "It was decided by " + decided.by() + ", not by silence",
                        "decidedBy",
                        decided.by(),
                        "decidedAt",
                        decided.at());
            case Refusal.PaperBrought(var number, var at) ->
                Problem.of(
                        PAPER_BROUGHT,
                        "结果文书 " + number + " 已补发",
                        "The paper " + number + " was brought before",
                        "resultNumber",
                        number,
                        "broughtAt",
                        at);
            case Refusal.ChangedMeanwhile(var version) ->
                Problem.of(
                                PlatformProblems.PRECONDITION_FAILED,
                                "审核已更新，请重新读取后再办理",
                                "The review has changed since; read it again before you decide",
                                "currentVersion",
                                version)
                        .withHeader("ETag", ETags.of(version));
            case Refusal.NotStartedYet(var waitsFor) -> notStarted(waitsFor);
            case Refusal.StartedAlready(var startedOn) ->
                Problem.of(
                        STARTED,
                        "审核已于 " + startedOn + " 启动，请直接作出结论",
                        "It started on " + startedOn + "; decide it",
                        "startedOn",
                        startedOn);
            case Refusal.SupplementOpen(var supplementId, var answerBy) ->
                Problem.of(
                        SUSPENDED,
                        "补正材料应于 " + answerBy + " 前提交，提交后方可办理",
                        "The unit has until " + answerBy + " to answer; then the review goes on",
                        "supplementId",
                        supplementId,
                        "answerBy",
                        answerBy);
            case Refusal.ProcedureRunning(var id, var kind, var until) ->
                Problem.of(
                        IN_PROCEDURE,
                        "特别程序预计 " + until + " 结束，结束后方可办理",
                        "It is expected to end on " + until + "; then the review goes on",
                        "suspensionId",
                        id,
                        "kind",
                        kind,
                        "expectedUntil",
                        until);
            case Refusal.NoSuchProcedure _ -> Problem.of(NO_PROCEDURE, "没有进行中的该特别程序", "None of this name is running");
            case Refusal.ProcedureTooLong(var kind, var most) ->
                Problem.invalid(
                        PROCEDURE_TOO_LONG,
                        List.of(InputError.at(
                                "/workingDays",
                                "special-procedure-too-long",
                                "该类特别程序最长 " + most + " 个工作日",
                                "A procedure of the kind " + kind + " lasts " + most + " working days at most")));
            case Refusal.ProcedureExempt(var kind, var rule) ->
                Problem.of(
                        PROCEDURE_EXEMPT,
                        "依政策规则 " + rule + " 免予该评审，不得作为特别程序启动",
                        "The rule " + rule + " exempts the project from it",
                        "kind",
                        kind,
                        "rule",
                        rule);
            case Refusal.AlreadyClosed closed ->
                Problem.of(
                        CLOSED,
                        "该审核已办结",
                        "It is closed",
                        "verdict",
                        closed.verdict(),
                        "statusCode",
                        closed.statusCode(),
                        "closedAt",
                        closed.closedAt());
            case Refusal.NotDecided(var state) ->
                Problem.of(NOT_DECIDED, "该审核尚未作出结论", "There is no decision yet", "state", state);
            case Refusal.NotGranted(var state) ->
                Problem.of(NOT_GRANTED, "仅对已准予的审核可以办理", "Only what is granted can be", "state", state);
            case Refusal.CaseClosed(var outcome, var at) ->
                Problem.of(
                        CASE_CLOSED,
                        "办件已办结，结论不再变更",
                        "The case is closed, and its decisions stand",
                        "outcome",
                        outcome,
                        "closedAt",
                        at);
            case Refusal.DependedUpon(var by) ->
                Problem.of(
                        DEPENDED_UPON,
                        "下列事项已据此启动：" + String.join("、", names(by)),
                        "These have started because of it: " + String.join(", ", names(by)),
                        "dependents",
                        names(by));
            case Refusal.WithdrawalOpen(var askedAt) ->
                Problem.of(
                        WITHDRAWAL_PENDING,
                        "申请人已申请撤件，确认前不作结论",
                        "The unit has asked for it back; nothing is decided before that is answered",
                        "askedAt",
                        askedAt);
            case Refusal.Blocked(var problems) ->
                Problem.of(
                        BLOCKED,
                        "难题解决前不能准予；可通过碰头会议定后放行",
                        "It cannot be granted before the problem is resolved; a meeting may release it",
                        "problems",
                        problems);
            case Refusal.PrerequisitesMissing(var missing) ->
                Problem.of(
                        PREREQUISITES_MISSING,
                        "前置事项 " + String.join("、", names(missing)) + " 未获准予，不能准予",
                        "It cannot be granted before " + String.join(", ", names(missing)),
                        "waitsFor",
                        names(missing));
            case Refusal.GapsOpen gaps ->
                Problem.of(
                        GAPS_OPEN,
                        gaps.grantableWithGaps() && gaps.breached().isEmpty() ? "容缺材料未补齐，可作容缺通过" : "容缺材料补齐前不能准予",
                        gaps.grantableWithGaps() && gaps.breached().isEmpty()
                                ? "It can be granted with gaps"
                                : "It cannot be granted before they are there",
                        "outstanding",
                        gaps.outstanding(),
                        "breached",
                        gaps.breached(),
                        "grantableWithGaps",
                        gaps.grantableWithGaps());
            case Refusal.CommitmentFalse(var finding) ->
                Problem.of(
                        COMMITMENT_FALSE,
                        "承诺经核查不实，不能准予：" + finding,
                        "It cannot be granted: " + finding,
                        "finding",
                        finding);
            case Refusal.GroundMissing _ ->
                Problem.invalid(
                        GROUND_MISSING,
                        List.of(InputError.at(
                                "/ground", "ground-missing", "不予许可应当说明理由", "Say on which ground it is refused")));
            case Refusal.SignatureOpen(var verdict, var by) ->
                Problem.of(
                        SIGNATURE_OPEN,
                        by + " 已提出拟办意见，请先复核或退回",
                        by + " has proposed a decision; sign it or send it back first",
                        "proposed",
                        verdict,
                        "proposedBy",
                        by);
            case Refusal.NothingProposed _ ->
                Problem.of(NOTHING_PROPOSED, "没有待复核的拟办意见", "There is nothing to sign or to send back");
            case Refusal.OwnProposal(var by) ->
                Problem.of(
                        OWN_PROPOSAL,
                        "拟办人不得复核本人的意见，请由本部门其他人员复核",
                        "Another person of the department has to sign",
                        "proposedBy",
                        by);
            case Refusal.WithSomebodyElse(var reviewer) ->
                Problem.of(
                        WITH_SOMEBODY_ELSE,
                        "该审核由 " + reviewer + " 承办；可请其转办或由负责人分办",
                        reviewer + " has it; have it delegated or assigned",
                        "reviewer",
                        reviewer);
            case Refusal.NothingToConfirm _ ->
                Problem.of(NOTHING_TO_CONFIRM, "没有因前置事项不予许可而待确认的预审意见", "No pre-opinion waits to be confirmed");
            case Refusal.StillApplicable(var state) ->
                Problem.of(STILL_APPLICABLE, "该事项并未认定为不适用", "It was not declared needless", "state", state);
            case Refusal.AskedBefore(var items, var since) ->
                Problem.of(
                        ASKED_BEFORE,
                        "下列内容初审时已可见，应当一次性告知；确需补正的由部门负责人说明理由",
                        "It was visible at the first look; a head may ask for it again with a reason",
                        "items",
                        items,
                        "since",
                        since);
            case Refusal.ExtendedBefore(var days) ->
                Problem.of(
                        EXTENDED_BEFORE,
                        "该审核已延期 " + days + " 个工作日，只能延期一次",
                        "It was extended by " + days + " working days; that happens once",
                        "workingDays",
                        days);
            case Refusal.ExtensionTooLate(var due) ->
                Problem.of(
                        EXTENSION_TOO_LATE,
                        "该审核已于 " + due + " 到期，到期后不能延期",
                        "It was due on " + due + "; what is overdue is not extended",
                        "due",
                        due);
            case Refusal.NotSupervised _ ->
                Problem.of(NOT_SUPERVISED, "该审核没有督办通知", "No supervision notice was issued on it");
            case Refusal.SupervisionAnswered(var at) ->
                Problem.of(
                        SUPERVISION_ANSWERED,
                        "督办通知已回复",
                        "The supervision notice was answered before",
                        "answeredAt",
                        at);
            case Refusal.ExtensionTooLong(var most) ->
                Problem.invalid(
                        EXTENSION_TOO_LONG,
                        List.of(InputError.at(
                                "/workingDays",
                                "extension-too-long",
                                "最长延期 " + most + " 个工作日",
                                "An extension is of " + most + " working days at most")));
            case Refusal.AnsweredBefore(var position, var at) ->
                Problem.of(
                        OPINION_GIVEN,
                        "该意见已反馈，或因逾期视为无异议",
                        "It was given, or silence was taken for it",
                        "position",
                        position,
                        "givenAt",
                        at);
            case Refusal.OwnOpinion _ ->
                Problem.invalid(
                        OWN_OPINION,
                        List.of(InputError.at("/department", "own-opinion", "请征求其他部门的意见", "Ask another department")));
            case Refusal.FulfilledBefore(var at) ->
                Problem.of(CONDITION_FULFILLED, "该条件此前已登记落实", "It was reported as done before", "fulfilledAt", at);
            case Refusal.NoNoticeCollecting _ ->
                Problem.of(NO_NOTICE, "没有部门提出待发出的补正要求", "No department has asked for anything yet");
        };
    }

    private static Problem notStarted(List<MatterCode> waitsFor) {
        var matters = names(waitsFor);
        return Problem.of(
                NOT_STARTED,
                "等待前置事项 " + String.join("、", matters) + " 获准予",
                "It waits until " + String.join(", ", matters) + " are granted",
                "waitsFor",
                matters);
    }

    private static List<String> names(List<MatterCode> matters) {
        return matters.stream().map(MatterCode::value).toList();
    }
}
