package cn.yongji.onestop.intake.rules.commitment.web;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that {@link CreditProblems} tells. */
enum CreditProblem implements ProblemKind {
    REPAIRED("record-repaired", 409, "该记录已修复", "The record was repaired"),
    AT_ITS_GAP("record-repaired-at-its-gap", 409, "该记录应在其容缺上修复", "Repair it where it was missed");

    private final ProblemType type;

    CreditProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
