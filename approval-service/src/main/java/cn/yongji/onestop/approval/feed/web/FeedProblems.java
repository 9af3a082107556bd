package cn.yongji.onestop.approval.feed.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemSet;

/** What is said when a feed cannot be read on from a place. */
public final class FeedProblems {

    private FeedProblems() {}

    public static ProblemSet all() {
        return ProblemSet.of(FeedProblem.values());
    }

    public static Problem expired(long oldest) {
        return Problem.of(
                FeedProblem.EXPIRED,
                "所要的通知已过保存期；现存最早的是第 " + oldest + " 条。请先用待办列表核对，再从 after=" + (oldest - 1) + " 继续",
                "What comes next was removed long ago; the oldest kept is number " + oldest
                        + ". Compare with your inbox, then go on from after=" + (oldest - 1),
                "oldest",
                oldest);
    }

    public static Problem unknown(String parameter, long last) {
        return Problem.invalidParameter(InputError.in(
                parameter,
                "position-unknown",
                "没有这个位置；最后一条是第 " + last + " 条",
                "There is no such position; the last one is " + last));
    }
}
