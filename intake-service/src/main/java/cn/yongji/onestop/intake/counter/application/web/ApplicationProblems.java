package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.edge.problem.ProblemType;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationRefusal;
import cn.yongji.onestop.intake.papers.material.web.MaterialProblems;
import cn.yongji.onestop.intake.rules.commitment.domain.CreditRefusal;
import cn.yongji.onestop.intake.rules.commitment.domain.Standing;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Result;
import java.util.List;
import java.util.stream.Collectors;

/** What is said when an application cannot be handled as asked. */
final class ApplicationProblems {
    static final ProblemType SHEET_INVALID =
            new ProblemType("sheet-invalid", 422, "申报内容有误", "The application is not in order");
    static final ProblemType ACCEPTED =
            new ProblemType("application-accepted", 409, "申报已受理", "The application is accepted");
    static final ProblemType CLOSED = new ProblemType("application-closed", 409, "申报已办结", "The application is closed");
    static final ProblemType NOT_ACCEPTED =
            new ProblemType("application-not-accepted", 409, "申报尚未受理", "The application is not accepted yet");
    static final ProblemType UNIT_CODE_UNCONFIRMED = new ProblemType(
            "unit-code-unconfirmed", 409, "单位代码待窗口确认", "The unit's code waits for a clerk's confirmation");
    static final ProblemType MATTER_NOT_NEEDED =
            new ProblemType("matter-not-needed", 422, "该项目无需办理此事项", "The project does not need this matter");
    static final ProblemType SUPPLEMENT_ANSWERED =
            new ProblemType("supplement-answered", 409, "补正已答复", "The supplement was answered");
    static final ProblemType SUPPLEMENT_INCOMPLETE =
            new ProblemType("supplement-incomplete", 422, "补正材料不齐", "The supplement is not complete");

    static final ProblemType ENDED = new ProblemType("application-ended", 409, "申报已终止", "The application has ended");
    static final ProblemType UNDER_EXAMINATION =
            new ProblemType("application-under-examination", 409, "申报正在窗口核对", "The application is being looked at");
    static final ProblemType NOT_RECEIVED =
            new ProblemType("application-not-received", 409, "申报不在待核对状态", "There is nothing to be examined");
    static final ProblemType FILED_ALREADY =
            new ProblemType("application-filed-already", 409, "相同的申报正在办理", "The same is filed and open");
    static final ProblemType PLEDGES_INVALID =
            new ProblemType("promise-not-possible", 422, "不能作此承诺", "This cannot be promised");
    static final ProblemType BARRED =
            new ProblemType("enterprise-barred", 409, "失信未修复，不适用承诺方式", "The unit may not promise anything now");
    static final ProblemType LIMIT_REACHED =
            new ProblemType("gap-limit-reached", 409, "该单位未补齐的容缺已达上限", "The unit has too many open gaps");
    static final ProblemType INCOMPLETE_NOW =
            new ProblemType("application-incomplete", 409, "申报材料现已不齐", "Something is missing by now");
    static final ProblemType ATTEMPT_VOID =
            new ProblemType("acceptance-called-off", 409, "本次受理已被取消", "This acceptance was called off");
    static final ProblemType ASKED_BEFORE =
            new ProblemType("asked-before", 409, "不得再次要求首次核对时可见的内容", "It was visible before");
    static final ProblemType TOO_LATE_TO_ASK =
            new ProblemType("too-late-to-ask", 409, "告知期限已过，视为受理", "The time for asking is over");
    static final ProblemType NOTHING_TO_WITHDRAW =
            new ProblemType("nothing-to-withdraw", 409, "各事项均已作出决定", "Every matter is decided");
    static final ProblemType WITHDRAWAL_PENDING =
            new ProblemType("withdrawal-pending", 409, "撤件申请待确认", "A withdrawal waits for confirmation");
    static final ProblemType NO_WITHDRAWAL =
            new ProblemType("no-withdrawal-requested", 409, "没有待确认的撤件申请", "No withdrawal waits for confirmation");
    static final ProblemType GAP_NOT_OPEN =
            new ProblemType("gap-not-there", 409, "该容缺不在此状态", "The gap is not where this could be done");
    static final ProblemType COMMITMENT_CHECKED =
            new ProblemType("commitment-checked", 409, "该承诺已核查", "The promise was checked before");

    private ApplicationProblems() {}

    static ProblemSet all() {
        return ProblemSet.of(
                SHEET_INVALID,
                ACCEPTED,
                CLOSED,
                NOT_ACCEPTED,
                UNIT_CODE_UNCONFIRMED,
                MATTER_NOT_NEEDED,
                SUPPLEMENT_ANSWERED,
                SUPPLEMENT_INCOMPLETE,
                ENDED,
                UNDER_EXAMINATION,
                NOT_RECEIVED,
                FILED_ALREADY,
                PLEDGES_INVALID,
                BARRED,
                LIMIT_REACHED,
                INCOMPLETE_NOW,
                ATTEMPT_VOID,
                ASKED_BEFORE,
                TOO_LATE_TO_ASK,
                NOTHING_TO_WITHDRAW,
                WITHDRAWAL_PENDING,
                NO_WITHDRAWAL,
                GAP_NOT_OPEN,
                COMMITMENT_CHECKED);
    }

    static ProblemException sheetInvalid(List<InputError> errors) {
        return new ProblemException(Problem.invalid(SHEET_INVALID, errors));
    }

    static Answer orProblem(Result<ApplicationRefusal> result) {
        return switch (result) {
            case Result.Done<ApplicationRefusal>(var answer) -> answer;
            case Result.Refused<ApplicationRefusal>(var refusal) -> throw new ProblemException(of(refusal));
        };
    }

    private static Problem of(ApplicationRefusal refusal) {
        return switch (refusal) {
            case ApplicationRefusal.AcceptedBefore(var at) ->
                Problem.of(
                        ACCEPTED,
                        "已于 " + at + " 受理，提交的内容不再变更",
                        "Accepted at " + at + "; what was handed in stays as it is",
                        "acceptedAt",
                        at);
            case ApplicationRefusal.ClosedBefore(var outcome, var at) ->
                Problem.of(
                        CLOSED,
                        "已于 " + at + " 办结，结果 " + outcome,
                        "Closed at " + at + ": " + outcome,
                        "outcome",
                        outcome,
                        "closedAt",
                        at);
            case ApplicationRefusal.NotAccepted _ ->
                Problem.of(NOT_ACCEPTED, "申报尚未受理，没有补正要求", "It is not accepted yet; nobody asked for a supplement");
            case ApplicationRefusal.UnitCodeInDoubt(var uscc, var expected) ->
                Problem.of(
                        UNIT_CODE_UNCONFIRMED,
                        "统一社会信用代码 %s 校验位应为 %s，请窗口核对证照并确认后再提交".formatted(uscc, expected),
                        "The check digit of %s should be %s; a window clerk has to confirm it first"
                                .formatted(uscc, expected),
                        "uscc",
                        uscc,
                        "expectedCheckDigit",
                        String.valueOf(expected));
            case ApplicationRefusal.MatterNotNeeded(var matter, var name, var reason) ->
                Problem.of(
                        MATTER_NOT_NEEDED,
                        matter + " " + name + " 无需办理：" + reason,
                        matter + " is not needed: " + reason,
                        "matter",
                        matter.value(),
                        "reason",
                        reason);
            case ApplicationRefusal.EndedBefore(var end) ->
                Problem.of(ENDED, "已于 " + end.at() + " 终止", "It ended at " + end.at(), "endedAt", end.at());
            case ApplicationRefusal.UnderExamination(var answerBy) ->
                Problem.of(
                        UNDER_EXAMINATION,
                        "已提交，窗口最迟于 " + answerBy + " 前告知；需要修改请先撤件",
                        "A clerk answers by " + answerBy + "; withdraw it to change it",
                        "answerBy",
                        answerBy);
            case ApplicationRefusal.NotReceived _ ->
                Problem.of(NOT_RECEIVED, "申报尚未提交或正在补正", "It is a draft, or waits for the applicant");
            case ApplicationRefusal.FiledAlready(var id) ->
                Problem.of(FILED_ALREADY, "相同事项的申报正在办理：" + id, "It is application " + id, "applicationId", id);
            case ApplicationRefusal.PledgesInvalid(var faults) ->
                Problem.invalid(
                        PLEDGES_INVALID,
                        faults.stream()
                                .map(it -> InputError.at(it.pointer(), it.code(), it.zh(), it.en()))
                                .toList());
            case ApplicationRefusal.NoCredit(var why) -> credit(why);
            case ApplicationRefusal.IncompleteNow(var items) ->
                Problem.of(
                        INCOMPLETE_NOW,
                        "提交后情况有变，还缺：" + texts(items),
                        "Since it was handed in, this is missing: " + texts(items),
                        "missing",
                        items.stream().map(RequestedItem::text).toList());
            case ApplicationRefusal.AttemptVoid _ ->
                Problem.of(ATTEMPT_VOID, "名额已收回，请重新受理", "The places were taken back; accept again");
            case ApplicationRefusal.AskedBefore(var askedAt, var items) ->
                Problem.of(
                        ASKED_BEFORE,
                        "已于 " + askedAt + " 一次性告知；再次要求须由部门负责人说明理由",
                        "Everything was asked at " + askedAt + "; asking again needs a head's reason",
                        "items",
                        items);
            case ApplicationRefusal.HeldAlready(var held) -> MaterialProblems.notToBeAsked(held);
            case ApplicationRefusal.TooLateToAsk(var answerBy) ->
                Problem.of(
                        TOO_LATE_TO_ASK,
                        "最迟告知日为 " + answerBy + "，自收件之日起视为受理",
                        "The last day was " + answerBy + "; it counts as accepted from its receipt",
                        "answerBy",
                        answerBy);
            case ApplicationRefusal.NothingToWithdraw _ ->
                Problem.of(NOTHING_TO_WITHDRAW, "没有可撤回的事项", "No matter is left to withdraw");
            case ApplicationRefusal.WithdrawalPending(var at) ->
                Problem.of(
                        WITHDRAWAL_PENDING,
                        "已于 " + at + " 申请撤件，等待窗口确认",
                        "It was asked for at " + at,
                        "requestedAt",
                        at);
            case ApplicationRefusal.NoWithdrawal _ ->
                Problem.of(NO_WITHDRAWAL, "没有撤件申请", "Nobody asked for a withdrawal");
            case ApplicationRefusal.GapUnknown _, ApplicationRefusal.CommitmentUnknown _ -> Problem.notFound();
            case ApplicationRefusal.GapNotThere(var id, var standing) ->
                Problem.of(
                        GAP_NOT_OPEN,
                        "该容缺的状态为 " + standing,
                        "The gap is " + standing,
                        "gapId",
                        id,
                        "standing",
                        standing);
            case ApplicationRefusal.CommitmentChecked(var matter, var at) ->
                Problem.of(
                        COMMITMENT_CHECKED,
                        "已于 " + at + " 核查",
                        "It was checked at " + at,
                        "matter",
                        matter.value(),
                        "checkedAt",
                        at);
            case ApplicationRefusal.SupplementUnknown _ -> Problem.notFound();
            case ApplicationRefusal.SupplementAnswered(var id, var at) ->
                Problem.of(
                        SUPPLEMENT_ANSWERED,
                        "该补正要求已于 " + at + " 答复",
                        "It was answered at " + at,
                        "supplementId",
                        id,
                        "suppliedAt",
                        at);
            case ApplicationRefusal.SupplementIncomplete(var slots) ->
                slots.isEmpty()
                        ? Problem.of(SUPPLEMENT_INCOMPLETE, "请附材料或说明", "Give a material or a note")
                        : Problem.of(
                                SUPPLEMENT_INCOMPLETE,
                                "还缺：" + String.join("、", slots),
                                "Still missing: " + String.join(", ", slots),
                                "missingSlots",
                                slots);
        };
    }

    private static Problem credit(CreditRefusal refusal) {
        return switch (refusal) {
            case CreditRefusal.Barred(var uscc, var records) ->
                Problem.of(
                        BARRED,
                        "该单位有 " + records.size() + " 条失信记录未修复，可按普通程序申报",
                        "It has " + records.size() + " records that are not repaired; normal filing is possible",
                        "uscc",
                        uscc,
                        "records",
                        records.stream().map(Standing.CreditRecord::recordId).toList());
            case CreditRefusal.LimitReached(var uscc, var limit, var taken, var wanted) ->
                Problem.of(
                        LIMIT_REACHED,
                        "上限 %d 项，已有 %d 项，本次 %d 项".formatted(limit, taken, wanted),
                        "The limit is %d, %d are open, %d are wanted".formatted(limit, taken, wanted),
                        "uscc",
                        uscc,
                        "limit",
                        limit,
                        "open",
                        taken,
                        "wanted",
                        wanted);
            case CreditRefusal.RecordUnknown _ -> Problem.notFound();
            case CreditRefusal.RepairedBefore _, CreditRefusal.RepairedAtItsGap _ ->
                throw new IllegalStateException("no application repairs a record: " + refusal);
        };
    }

    private static String texts(List<RequestedItem> items) {
        return items.stream().map(RequestedItem::text).collect(Collectors.joining("；"));
    }
}
