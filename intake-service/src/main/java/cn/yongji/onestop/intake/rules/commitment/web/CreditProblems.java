package cn.yongji.onestop.intake.rules.commitment.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.intake.rules.commitment.domain.CreditRefusal;

/** What is said when a record cannot be made good. */
final class CreditProblems {

    private CreditProblems() {}

    static ProblemSet all() {
        return ProblemSet.of(CreditProblem.values());
    }

    static Problem of(CreditRefusal refusal) {
        return switch (refusal) {
            case CreditRefusal.RecordUnknown _ -> Problem.notFound();
            case CreditRefusal.RepairedBefore(var id, var at) ->
                Problem.of(
                        CreditProblem.REPAIRED,
                        "已于 " + at + " 修复",
                        "Repaired at " + at,
                        "recordId",
                        id,
                        "repairedAt",
                        at);
            case CreditRefusal.RepairedAtItsGap(var gapId) ->
                Problem.of(
                        CreditProblem.AT_ITS_GAP,
                        "请在申报的该项容缺上修复，部门据此恢复办理",
                        "Repair the gap of the application, so that the department goes on",
                        "gapId",
                        gapId);
            case CreditRefusal.Barred _, CreditRefusal.LimitReached _ ->
                throw new IllegalStateException("no repair is refused for this: " + refusal);
        };
    }
}
