package cn.yongji.onestop.approval.feed.web;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that {@link FeedProblems} tells. */
public enum FeedProblem implements ProblemKind {
    EXPIRED("feed-expired", 410, "工作通知已过保存期", "The feed no longer goes back so far");

    private final ProblemType type;

    FeedProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
