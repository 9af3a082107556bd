package cn.yongji.onestop.coordination.difficulty.web;

import cn.yongji.onestop.coordination.difficulty.domain.DifficultyRefusal;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemSet;

/** How the refusals of a difficulty 难题 are told over HTTP. */
public final class DifficultyProblems {

    private DifficultyProblems() {}

    public static ProblemSet all() {
        return ProblemSet.of(DifficultyProblem.values());
    }

    /** It has been closed, with a result. */
    public static Problem closed(String result) {
        return Problem.of(
                DifficultyProblem.CLOSED, "难题已办结，结果不可更改", "It is closed, and its result stands", "result", result);
    }

    static Problem of(DifficultyRefusal refusal) {
        return switch (refusal) {
            case DifficultyRefusal.AlreadyClosed it -> closed(it.result());
            case DifficultyRefusal.AtTheTop(var level) ->
                Problem.of(
                        DifficultyProblem.AT_TOP,
                        "已在专项协调会层级，不能再升级",
                        "It is with the coordination meeting already",
                        "level",
                        level);
            case DifficultyRefusal.StillBlocks(var reviewId) ->
                Problem.of(
                        DifficultyProblem.BLOCKS,
                        "办结不等于放行：请先由会议议定放行该审核",
                        "Closing does not release the review; let a meeting resolve to release it first",
                        "reviewId",
                        reviewId);
            case DifficultyRefusal.ResultMissing _ ->
                DifficultyProblem.RESULT_MISSING.at("/result", "办结应当写明结果", "Say with which result it is closed");
            case DifficultyRefusal.NotYoursToClose _ ->
                Problem.of(
                        DifficultyProblem.CLOSING_NOT_ALLOWED,
                        "您不是该难题的登记人",
                        "You did not raise it, and you do not speak for the coordination office");
        };
    }

    static Problem blockingNeedsReview() {
        return DifficultyProblem.BLOCKING_NEEDS_REVIEW.at("/reviewId", "请写明被卡住的审核", "Name the review that is blocked");
    }

    static Problem reviewOver() {
        return Problem.of(
                DifficultyProblem.REVIEW_OVER,
                "该审核已办结，没有可以卡住的审核；可以登记不卡审核的难题",
                "The review has ended, so that nothing can block it; raise it without blocking");
    }

    static Problem blockingNotAllowed() {
        return Problem.of(
                DifficultyProblem.BLOCKING_NOT_ALLOWED,
                "登记难题不受影响，但卡住审核须由该审核部门标记",
                "Raise it without blocking; the department whose review it is may block");
    }

    /** The news of it may be on its way; what is retried then is accepted, or refused for good. */
    static Problem notKnownYet(String pointer) {
        return DifficultyProblem.REFERENCE_UNKNOWN
                .at(
                        pointer,
                        "尚未得知该办件，刚受理的请稍后重试",
                        "The case has not been heard of; if it was just accepted, try again shortly")
                .withHeader("Retry-After", "2");
    }
}
