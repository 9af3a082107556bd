package cn.yongji.onestop.coordination.feed.web;

import cn.yongji.onestop.coordination.feed.domain.FeedRefusal;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemSet;

/** How the refusals of a calendar feed are told over HTTP. */
public final class CalendarFeedProblems {
    private CalendarFeedProblems() {}

    public static ProblemSet all() {
        return ProblemSet.of(CalendarFeedProblem.values());
    }

    static Problem of(FeedRefusal refusal) {
        return switch (refusal) {
            case FeedRefusal.Unknown _ -> Problem.notFound();
            case FeedRefusal.TooMany(var most) ->
                Problem.of(
                        CalendarFeedProblem.TOO_MANY,
                        "每人最多 " + most + " 个，请先取消不用的订阅",
                        "A person has " + most + " at most; revoke one that is not used",
                        "most",
                        most);
        };
    }
}
