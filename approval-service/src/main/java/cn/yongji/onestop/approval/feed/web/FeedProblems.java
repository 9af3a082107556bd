package cn.yongji.onestop.approval.feed.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.edge.problem.ProblemType;

/** What is said when a feed cannot be read on from a place. */
public final class FeedProblems {
    private static final ProblemType EXPIRED =
            new ProblemType("feed-expired", 410, "工作通知已过保存期", "The feed no longer goes back so far");

    private FeedProblems() {}

    public static ProblemSet all() {
        return ProblemSet.of(EXPIRED);
    }

    public static Problem expired(long oldest) {
        return Problem.of(
                EXPIRED,
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
