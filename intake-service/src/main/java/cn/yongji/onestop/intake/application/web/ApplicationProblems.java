package cn.yongji.onestop.intake.application.web;

import cn.yongji.onestop.intake.application.domain.ApplicationRefusal;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Result;
import cn.yongji.onestop.platform.web.InputError;
import cn.yongji.onestop.platform.web.Problem;
import cn.yongji.onestop.platform.web.ProblemException;
import cn.yongji.onestop.platform.web.ProblemSet;
import cn.yongji.onestop.platform.web.ProblemType;
import java.util.List;

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
                SUPPLEMENT_INCOMPLETE);
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
}
