package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.intake.counter.application.domain.promise.PledgeFault;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationRefusal;
import cn.yongji.onestop.intake.papers.material.web.MaterialProblems;
import cn.yongji.onestop.intake.rules.commitment.domain.CreditRefusal;
import cn.yongji.onestop.intake.rules.commitment.domain.PromiseStanding;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;
import java.util.stream.Collectors;

/** What is said when an application cannot be handled as asked. */
final class ApplicationProblems {

    private ApplicationProblems() {}

    static ProblemSet all() {
        return ProblemSet.of(ApplicationProblem.values());
    }

    static ProblemException sheetInvalid(List<InputError> errors) {
        return new ProblemException(Problem.invalid(ApplicationProblem.SHEET_INVALID, errors));
    }

    static Problem of(ApplicationRefusal refusal) {
        return switch (refusal) {
            case ApplicationRefusal.Unseen _ -> Problem.notFound();
            case ApplicationRefusal.OfState it -> ofState(it);
            case ApplicationRefusal.OfFiling it -> ofFiling(it);
            case ApplicationRefusal.OfAsking it -> ofAsking(it);
            case ApplicationRefusal.OfWithdrawal it -> ofWithdrawal(it);
            case ApplicationRefusal.OfPromise it -> ofPromise(it);
        };
    }

    private static Problem ofState(ApplicationRefusal.OfState refusal) {
        return switch (refusal) {
            case ApplicationRefusal.AcceptedBefore it ->
                Problem.told(
                        ApplicationProblem.ACCEPTED,
                        "已于 " + it.acceptedAt() + " 受理，提交的内容不再变更",
                        "Accepted at " + it.acceptedAt() + "; what was handed in stays as it is",
                        it);
            case ApplicationRefusal.ClosedBefore it ->
                Problem.told(
                        ApplicationProblem.CLOSED,
                        "已于 " + it.closedAt() + " 办结，结果 " + it.outcome(),
                        "Closed at " + it.closedAt() + ": " + it.outcome(),
                        it);
            case ApplicationRefusal.EndedBefore(var end) ->
                Problem.of(
                        ApplicationProblem.ENDED,
                        "已于 " + end.at() + " 终止",
                        "It ended at " + end.at(),
                        "endedAt",
                        end.at());
            case ApplicationRefusal.NotAccepted it ->
                Problem.told(
                        ApplicationProblem.NOT_ACCEPTED,
                        "申报尚未受理，没有补正要求",
                        "It is not accepted yet; nobody asked for a supplement",
                        it);
            case ApplicationRefusal.UnderExamination it ->
                Problem.told(
                        ApplicationProblem.UNDER_EXAMINATION,
                        "已提交，窗口最迟于 " + it.answerBy() + " 前告知；需要修改请先撤件",
                        "A clerk answers by " + it.answerBy() + "; withdraw it to change it",
                        it);
            case ApplicationRefusal.NotReceived it ->
                Problem.told(
                        ApplicationProblem.NOT_RECEIVED,
                        "申报尚未提交或正在补正",
                        "It is a draft, or waits for the applicant",
                        it);
        };
    }

    private static Problem ofFiling(ApplicationRefusal.OfFiling refusal) {
        return switch (refusal) {
            case ApplicationRefusal.FiledAlready it ->
                Problem.told(
                        ApplicationProblem.FILED_ALREADY,
                        "事项 " + codes(it.matters()) + " 正在申报 " + it.applicationId() + " 中办理",
                        codes(it.matters()) + ": in application " + it.applicationId(),
                        it);
            case ApplicationRefusal.GrantedBefore it -> grantedBefore(it);
            case ApplicationRefusal.UnitCodeInDoubt it -> unitCodeInDoubt(it);
            case ApplicationRefusal.MatterNotNeeded(var matter, var name, var reason) ->
                Problem.of(
                        ApplicationProblem.MATTER_NOT_NEEDED,
                        matter + " " + name + " 无需办理：" + reason,
                        matter + " is not needed: " + reason,
                        "matter",
                        matter.value(),
                        "reason",
                        reason);
            case ApplicationRefusal.PledgesInvalid(var faults) -> pledgesInvalid(faults);
            case ApplicationRefusal.NoCredit(var why) -> credit(why);
            case ApplicationRefusal.IncompleteNow(var items) ->
                Problem.of(
                        ApplicationProblem.INCOMPLETE_NOW,
                        "提交后情况有变，还缺：" + texts(items),
                        "Since it was handed in, this is missing: " + texts(items),
                        "missing",
                        items.stream().map(RequestedItem::text).toList());
            case ApplicationRefusal.AttemptVoid it ->
                Problem.told(
                        ApplicationProblem.ATTEMPT_VOID, "名额已收回，请重新受理", "The places were taken back; accept again", it);
        };
    }

    private static Problem grantedBefore(ApplicationRefusal.GrantedBefore it) {
        var number = it.resultNumber().orElse("");
        return Problem.of(
                ApplicationProblem.GRANTED_BEFORE,
                it.matter() + " 已于 " + it.decidedAt() + " 办结" + (number.isEmpty() ? "" : "，文号 " + number) + "，见申报 "
                        + it.applicationId() + "；其他事项可以单独申报，该结果自动取用",
                it.matter() + " was granted at " + it.decidedAt() + (number.isEmpty() ? "" : " as " + number)
                        + " in application " + it.applicationId() + "; file the others, its result is taken",
                "matter",
                it.matter().value(),
                "resultNumber",
                number,
                "applicationId",
                it.applicationId(),
                "decidedAt",
                it.decidedAt());
    }

    private static String codes(List<MatterCode> matters) {
        return matters.stream().map(MatterCode::value).collect(Collectors.joining("、"));
    }

    private static Problem unitCodeInDoubt(ApplicationRefusal.UnitCodeInDoubt it) {
        return Problem.told(
                ApplicationProblem.UNIT_CODE_UNCONFIRMED,
                "统一社会信用代码 %s 校验位应为 %s，请窗口核对证照并确认后再提交".formatted(it.uscc(), it.expectedCheckDigit()),
                "The check digit of %s should be %s; a window clerk has to confirm it first"
                        .formatted(it.uscc(), it.expectedCheckDigit()),
                it);
    }

    private static Problem pledgesInvalid(List<PledgeFault> faults) {
        var problem = Problem.invalid(
                ApplicationProblem.PLEDGES_INVALID,
                faults.stream()
                        .map(it -> InputError.at(it.pointer(), it.code(), it.zh(), it.en()))
                        .toList());
        var latest = faults.stream()
                .flatMap(it -> it.latest().stream())
                .map(PromisableView::of)
                .toList();
        return latest.isEmpty() ? problem : problem.with("promisable", latest);
    }

    private static Problem ofAsking(ApplicationRefusal.OfAsking refusal) {
        return switch (refusal) {
            case ApplicationRefusal.AskedBefore(var askedAt, var items) ->
                Problem.of(
                        ApplicationProblem.ASKED_BEFORE,
                        "已于 " + askedAt + " 一次性告知；再次要求须由部门负责人说明理由",
                        "Everything was asked at " + askedAt + "; asking again needs a head's reason",
                        "items",
                        items);
            case ApplicationRefusal.HeldAlready(var held) -> MaterialProblems.notToBeAsked(held);
            case ApplicationRefusal.TooLateToAsk it ->
                Problem.told(
                        ApplicationProblem.TOO_LATE_TO_ASK,
                        "最迟告知日为 " + it.answerBy() + "，自收件之日起视为受理",
                        "The last day was " + it.answerBy() + "; it counts as accepted from its receipt",
                        it);
            case ApplicationRefusal.SupplementAnswered it ->
                Problem.told(
                        ApplicationProblem.SUPPLEMENT_ANSWERED,
                        "该补正要求已于 " + it.suppliedAt() + " 答复",
                        "It was answered at " + it.suppliedAt(),
                        it);
            case ApplicationRefusal.SupplementIncomplete it
            when it.missingSlots().isEmpty() ->
                Problem.of(ApplicationProblem.SUPPLEMENT_INCOMPLETE, "请附材料或说明", "Give a material or a note");
            case ApplicationRefusal.SupplementIncomplete it ->
                Problem.told(
                        ApplicationProblem.SUPPLEMENT_INCOMPLETE,
                        "还缺：" + String.join("、", it.missingSlots()),
                        "Still missing: " + String.join(", ", it.missingSlots()),
                        it);
        };
    }

    private static Problem ofWithdrawal(ApplicationRefusal.OfWithdrawal refusal) {
        return switch (refusal) {
            case ApplicationRefusal.NothingToWithdraw it ->
                Problem.told(ApplicationProblem.NOTHING_TO_WITHDRAW, "没有可撤回的事项", "No matter is left to withdraw", it);
            case ApplicationRefusal.WithdrawalPending it ->
                Problem.told(
                        ApplicationProblem.WITHDRAWAL_PENDING,
                        "已于 " + it.requestedAt() + " 申请撤件，等待窗口确认",
                        "It was asked for at " + it.requestedAt(),
                        it);
            case ApplicationRefusal.NoWithdrawal it ->
                Problem.told(ApplicationProblem.NO_WITHDRAWAL, "没有撤件申请", "Nobody asked for a withdrawal", it);
        };
    }

    private static Problem ofPromise(ApplicationRefusal.OfPromise refusal) {
        return switch (refusal) {
            case ApplicationRefusal.GapNotThere it ->
                Problem.told(
                        ApplicationProblem.GAP_NOT_OPEN, "该容缺的状态为 " + it.standing(), "The gap is " + it.standing(), it);
            case ApplicationRefusal.CommitmentChecked it ->
                Problem.told(
                        ApplicationProblem.COMMITMENT_CHECKED,
                        "已于 " + it.checkedAt() + " 核查",
                        "It was checked at " + it.checkedAt(),
                        it);
        };
    }

    private static Problem credit(CreditRefusal refusal) {
        return switch (refusal) {
            case CreditRefusal.Barred(var uscc, var records) ->
                Problem.of(
                        ApplicationProblem.BARRED,
                        "该单位有 " + records.size() + " 条失信记录未修复，可按普通程序申报",
                        "It has " + records.size() + " records that are not repaired; normal filing is possible",
                        "uscc",
                        uscc,
                        "records",
                        records.stream()
                                .map(PromiseStanding.CreditRecord::recordId)
                                .toList());
            case CreditRefusal.LimitReached(var uscc, var limit, var taken, var wanted) ->
                Problem.of(
                        ApplicationProblem.LIMIT_REACHED,
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
