package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that {@link ApplicationProblems} tells. */
enum ApplicationProblem implements ProblemKind {
    SHEET_INVALID("sheet-invalid", 422, "申报内容有误", "The application is not in order"),
    ACCEPTED("application-accepted", 409, "申报已受理", "The application is accepted"),
    CLOSED("application-closed", 409, "申报已办结", "The application is closed"),
    NOT_ACCEPTED("application-not-accepted", 409, "申报尚未受理", "The application is not accepted yet"),
    UNIT_CODE_UNCONFIRMED(
            "unit-code-unconfirmed", 409, "单位代码待窗口确认", "The unit's code waits for a clerk's confirmation"),
    MATTER_NOT_NEEDED("matter-not-needed", 422, "该项目无需办理此事项", "The project does not need this matter"),
    SUPPLEMENT_ANSWERED("supplement-answered", 409, "补正已答复", "The supplement was answered"),
    SUPPLEMENT_INCOMPLETE("supplement-incomplete", 422, "补正材料不齐", "The supplement is not complete"),
    ENDED("application-ended", 409, "申报已终止", "The application has ended"),
    UNDER_EXAMINATION("application-under-examination", 409, "申报正在窗口核对", "The application is being looked at"),
    NOT_RECEIVED("application-not-received", 409, "申报不在待核对状态", "There is nothing to be examined"),
    FILED_ALREADY("application-filed-already", 409, "相同的申报正在办理", "The same is filed and open"),
    GRANTED_BEFORE("matter-granted", 409, "该事项已办结，结果有效", "The matter is granted and the grant stands"),
    PLEDGES_INVALID("promise-not-possible", 422, "不能作此承诺", "This cannot be promised"),
    BARRED("enterprise-barred", 409, "失信未修复，不适用承诺方式", "The unit may not promise anything now"),
    LIMIT_REACHED("gap-limit-reached", 409, "该单位未补齐的容缺已达上限", "The unit has too many open gaps"),
    INCOMPLETE_NOW("application-incomplete", 409, "申报材料现已不齐", "Something is missing by now"),
    ATTEMPT_VOID("acceptance-called-off", 409, "本次受理已被取消", "This acceptance was called off"),
    ASKED_BEFORE("asked-before", 409, "不得再次要求首次核对时可见的内容", "It was visible before"),
    TOO_LATE_TO_ASK("too-late-to-ask", 409, "告知期限已过，视为受理", "The time for asking is over"),
    NOTHING_TO_WITHDRAW("nothing-to-withdraw", 409, "各事项均已作出决定", "Every matter is decided"),
    WITHDRAWAL_PENDING("withdrawal-pending", 409, "撤件申请待确认", "A withdrawal waits for confirmation"),
    NO_WITHDRAWAL("no-withdrawal-requested", 409, "没有待确认的撤件申请", "No withdrawal waits for confirmation"),
    GAP_NOT_OPEN("gap-not-there", 409, "该容缺不在此状态", "The gap is not where this could be done"),
    COMMITMENT_CHECKED("commitment-checked", 409, "该承诺已核查", "The promise was checked before");

    private final ProblemType type;

    ApplicationProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
