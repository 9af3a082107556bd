package cn.yongji.onestop.approval.message.web;

import cn.yongji.onestop.approval.message.domain.BoardRefusal;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.edge.problem.ProblemType;

/** How the refusals of a board are told over HTTP. */
public final class BoardProblems {
    private static final ProblemType FULL = new ProblemType("board-full", 409, "留言已满", "The board is full");
    private static final ProblemType REJECTED =
            new ProblemType("work-rejected", 409, "任务已退回，待答复", "The work was given back and waits for an answer");
    private static final ProblemType NOT_REJECTED =
            new ProblemType("work-not-rejected", 409, "任务没有待答复的退回", "Nobody has given this work back");
    private static final ProblemType OVER = new ProblemType("work-over", 409, "审核已办结", "The review is closed");

    private BoardProblems() {}

    public static ProblemSet all() {
        return ProblemSet.of(FULL, REJECTED, NOT_REJECTED, OVER);
    }

    static Problem over() {
        return Problem.of(OVER, "已办结的审核不能退回", "What is closed can no longer be given back");
    }

    static Problem of(BoardRefusal refusal) {
        return switch (refusal) {
            case BoardRefusal.Full(var most) ->
                Problem.of(FULL, "每件最多 " + most + " 条留言", "A case has " + most + " messages at most", "most", most);
            case BoardRefusal.NoInnerNotes _ ->
                Problem.invalidBody(InputError.at(
                        "/audience", "audience-not-yours", "只有部门可以写内部备注", "Only departments have inner notes"));
            case BoardRefusal.RejectedAlready(var at) ->
                Problem.of(REJECTED, "本部门已退回，请等待窗口或专班答复", "Wait for the answer of the window", "rejectedAt", at);
            case BoardRefusal.NotRejected _ -> Problem.of(NOT_REJECTED, "没有需要答复的退回", "There is nothing to be answered");
        };
    }
}
