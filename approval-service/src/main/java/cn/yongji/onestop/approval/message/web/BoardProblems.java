package cn.yongji.onestop.approval.message.web;

import cn.yongji.onestop.approval.message.domain.BoardRefusal;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemSet;

/** How the refusals of a board are told over HTTP. */
public final class BoardProblems {

    private BoardProblems() {}

    public static ProblemSet all() {
        return ProblemSet.of(BoardProblem.values());
    }

    static Problem over() {
        return Problem.of(BoardProblem.OVER, "已办结的审核不能退回", "What is closed can no longer be given back");
    }

    static Problem of(BoardRefusal refusal) {
        return switch (refusal) {
            case BoardRefusal.Full(var most) ->
                Problem.of(
                        BoardProblem.FULL,
                        "每件最多 " + most + " 条留言",
                        "A case has " + most + " messages at most",
                        "most",
                        most);
            case BoardRefusal.NoInnerNotes _ ->
                Problem.invalidBody(InputError.at(
                        "/audience", "audience-not-yours", "只有部门可以写内部备注", "Only departments have inner notes"));
            case BoardRefusal.RejectedAlready(var at) ->
                Problem.of(
                        BoardProblem.REJECTED,
                        "本部门已退回，请等待窗口或专班答复",
                        "Wait for the answer of the window",
                        "rejectedAt",
                        at);
            case BoardRefusal.NotRejected _ ->
                Problem.of(BoardProblem.NOT_REJECTED, "没有需要答复的退回", "There is nothing to be answered");
        };
    }
}
