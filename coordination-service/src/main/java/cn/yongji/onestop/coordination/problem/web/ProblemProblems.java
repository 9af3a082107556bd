package cn.yongji.onestop.coordination.problem.web;

import cn.yongji.onestop.coordination.problem.domain.Refusal;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.edge.problem.ProblemType;
import java.util.List;

/** How the refusals of a problem 难题 are told over HTTP. */
public final class ProblemProblems {
    public static final ProblemType CLOSED = new ProblemType("problem-closed", 409, "难题已办结", "The problem is closed");
    static final ProblemType AT_TOP =
            new ProblemType("problem-at-top-level", 409, "难题已在最高协调层级", "There is no higher level");
    static final ProblemType BLOCKS =
            new ProblemType("problem-blocks-review", 409, "难题仍卡住审核", "The problem still blocks its review");
    static final ProblemType RESULT_MISSING =
            new ProblemType("result-missing", 422, "办结未写明结果", "Closing needs a result");
    static final ProblemType BLOCKING_NEEDS_REVIEW =
            new ProblemType("blocking-needs-review", 422, "未写明所卡审核", "A blocking problem names its review");
    static final ProblemType BLOCKING_NOT_ALLOWED = new ProblemType(
            "blocking-not-allowed", 403, "只有审核部门可以标记卡住", "Only the reviewing department says that it is blocked");
    static final ProblemType CLOSING_NOT_ALLOWED = new ProblemType(
            "closing-not-allowed", 403, "难题由登记人或专班办结", "Only its raiser or the coordination office closes it");

    private ProblemProblems() {}

    public static ProblemSet all() {
        return ProblemSet.of(
                CLOSED,
                AT_TOP,
                BLOCKS,
                RESULT_MISSING,
                BLOCKING_NEEDS_REVIEW,
                BLOCKING_NOT_ALLOWED,
                CLOSING_NOT_ALLOWED);
    }

    /** It has been closed, with a result. */
    public static Problem closed(String result) {
        return Problem.of(CLOSED, "难题已办结，结果不可更改", "It is closed, and its result stands", "result", result);
    }

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.AlreadyClosed it -> closed(it.result());
            case Refusal.AtTheTop(var level) ->
                Problem.of(AT_TOP, "已在专项协调会层级，不能再升级", "It is with the coordination meeting already", "level", level);
            case Refusal.StillBlocks(var reviewId) ->
                Problem.of(
                        BLOCKS,
                        "办结不等于放行：请先由会议议定放行该审核",
                        "Closing does not release the review; let a meeting resolve to release it first",
                        "reviewId",
                        reviewId);
            case Refusal.ResultMissing _ ->
                Problem.invalid(
                        RESULT_MISSING,
                        List.of(InputError.at(
                                "/result", "result-missing", "办结应当写明结果", "Say with which result it is closed")));
            case Refusal.NotYoursToClose _ ->
                Problem.of(
                        CLOSING_NOT_ALLOWED,
                        "您不是该难题的登记人",
                        "You did not raise it, and you do not speak for the coordination office");
        };
    }

    static Problem blockingNeedsReview() {
        return Problem.invalid(
                BLOCKING_NEEDS_REVIEW,
                List.of(InputError.at(
                        "/reviewId", "blocking-needs-review", "请写明被卡住的审核", "Name the review that is blocked")));
    }

    static Problem blockingNotAllowed() {
        return Problem.of(
                BLOCKING_NOT_ALLOWED,
                "登记难题不受影响，但卡住审核须由该审核部门标记",
                "Raise it without blocking; the department whose review it is may block");
    }
}
