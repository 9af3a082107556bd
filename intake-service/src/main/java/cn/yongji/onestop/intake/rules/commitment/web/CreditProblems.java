package cn.yongji.onestop.intake.rules.commitment.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.edge.problem.ProblemType;
import cn.yongji.onestop.intake.rules.commitment.domain.CreditRefusal;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Result;

/** What is said when a record cannot be made good. */
final class CreditProblems {
    static final ProblemType REPAIRED = new ProblemType("record-repaired", 409, "该记录已修复", "The record was repaired");
    static final ProblemType AT_ITS_GAP =
            new ProblemType("record-repaired-at-its-gap", 409, "该记录应在其容缺上修复", "Repair it where it was missed");

    private CreditProblems() {}

    static ProblemSet all() {
        return ProblemSet.of(REPAIRED, AT_ITS_GAP);
    }

    static Answer orProblem(Result<CreditRefusal> result) {
        return switch (result) {
            case Result.Done<CreditRefusal>(var answer) -> answer;
            case Result.Refused<CreditRefusal>(var refusal) -> throw new ProblemException(of(refusal));
        };
    }

    private static Problem of(CreditRefusal refusal) {
        return switch (refusal) {
            case CreditRefusal.RecordUnknown _ -> Problem.notFound();
            case CreditRefusal.RepairedBefore(var id, var at) ->
                Problem.of(REPAIRED, "已于 " + at + " 修复", "Repaired at " + at, "recordId", id, "repairedAt", at);
            case CreditRefusal.RepairedAtItsGap(var gapId) ->
                Problem.of(
                        AT_ITS_GAP,
                        "请在申报的该项容缺上修复，部门据此恢复办理",
                        "Repair the gap of the application, so that the department goes on",
                        "gapId",
                        gapId);
            case CreditRefusal.Barred _, CreditRefusal.LimitReached _ ->
                throw new IllegalStateException("no repair is refused for this: " + refusal);
        };
    }
}
