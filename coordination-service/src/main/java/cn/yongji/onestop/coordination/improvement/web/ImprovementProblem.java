package cn.yongji.onestop.coordination.improvement.web;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that are told of an improvement. */
public enum ImprovementProblem implements ProblemKind {
    DECIDED("improvement-decided", 409, "改进建议已有决定", "The improvement is decided");

    private final ProblemType type;

    ImprovementProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
