package cn.yongji.onestop.coordination.feed.web;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that {@link CalendarFeedProblems} tells. */
public enum CalendarFeedProblem implements ProblemKind {
    TOO_MANY("calendar-feed-limit", 409, "日历订阅数量已达上限", "There are as many calendar feeds as one may have");

    private final ProblemType type;

    CalendarFeedProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
