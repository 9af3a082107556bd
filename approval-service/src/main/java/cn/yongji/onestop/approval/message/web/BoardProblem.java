package cn.yongji.onestop.approval.message.web;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that {@link BoardProblems} tells. */
public enum BoardProblem implements ProblemKind {
    FULL("board-full", 409, "留言已满", "The board is full"),
    REJECTED("work-rejected", 409, "任务已退回，待答复", "The work was given back and waits for an answer"),
    NOT_REJECTED("work-not-rejected", 409, "任务没有待答复的退回", "Nobody has given this work back"),
    OVER("work-over", 409, "审核已办结", "The review is closed");

    private final ProblemType type;

    BoardProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
