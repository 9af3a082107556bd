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
            case DifficultyRefusal.EffectsOpen(var count) ->
                Problem.of(
                                DifficultyProblem.EFFECTS_OPEN,
                                "尚有 " + count + " 项议定事项未得到落实答复，请稍后再办结",
                                "Of what was resolved, " + count + " is not answered yet; close it shortly",
                                "count",
                                count)
                        .withHeader("Retry-After", "2");
            case DifficultyRefusal.OfActionItem it -> of(it);
            case DifficultyRefusal.PositionsUsedUp(var most) ->
                Problem.of(
                        DifficultyProblem.POSITIONS_USED_UP,
                        "贵部门在本层级已表明立场 " + most + " 次，层级变化后可再次表明",
                        "Your department has said " + most + " times where it stands; it may again on another level",
                        "most",
                        most);
            case DifficultyRefusal.StillOpen _ ->
                Problem.of(DifficultyProblem.NOT_CLOSED, "难题尚未办结，无需重新打开", "It is open already");
            case DifficultyRefusal.NotYoursToReopen _ ->
                Problem.of(
                        DifficultyProblem.REOPENING_NOT_ALLOWED,
                        "难题由登记人重新打开；按规则登记的由专班重新打开",
                        "Its raiser reopens it, and the coordination office what a rule has raised");
            case DifficultyRefusal.TooLateToReopen(var lastDay) ->
                Problem.of(
                        DifficultyProblem.REOPENING_TOO_LATE,
                        "重新打开的最后一日为 " + lastDay + "；仍未解决的请重新登记",
                        "The last day for reopening it was " + lastDay + "; raise another one if it is not solved",
                        "lastDay",
                        lastDay);
            case DifficultyRefusal.OverWithItsObject(var result) ->
                Problem.of(
                        DifficultyProblem.WITHOUT_OBJECT,
                        "难题因所涉事项办结而办结，没有可以重新打开的内容",
                        "It was closed because what it hung on has ended, so there is nothing left to solve",
                        "result",
                        result);
            case DifficultyRefusal.ResultMissing _ ->
                DifficultyProblem.RESULT_MISSING.at("/result", "办结应当写明结果", "Say with which result it is closed");
            case DifficultyRefusal.NotYoursToClose _ ->
                Problem.of(
                        DifficultyProblem.CLOSING_NOT_ALLOWED,
                        "您不是该难题的登记人",
                        "You did not raise it, and you do not speak for the coordination office");
        };
    }

    private static Problem of(DifficultyRefusal.OfActionItem refusal) {
        return switch (refusal) {
            case DifficultyRefusal.ActionItemsOpen(var count) ->
                Problem.of(
                        DifficultyProblem.ACTION_ITEMS_OPEN,
                        "尚有 " + count + " 项交办任务未确认完成，请先确认、退回后办理或取消",
                        "Of what was given to somebody to do, " + count
                                + " is not confirmed; confirm or cancel it first",
                        "count",
                        count);
            case DifficultyRefusal.NoSuchActionItem _ -> Problem.notFound();
            case DifficultyRefusal.ActionItemIs(var state) ->
                Problem.of(
                        DifficultyProblem.ACTION_ITEM_STATE,
                        "交办任务当前状态为 " + state + "，不能进行此操作",
                        "The action item is " + state + ", so that this cannot be done to it",
                        "state",
                        state);
            case DifficultyRefusal.OwnActionItem _ ->
                Problem.of(
                        DifficultyProblem.ACTION_ITEM_OWN,
                        "任务由您报告完成，须由其他人确认",
                        "You said that it is done, so somebody else confirms it");
            case DifficultyRefusal.ExtendedBefore(var dueOn) ->
                Problem.of(
                        DifficultyProblem.ACTION_ITEM_EXTENDED,
                        "交办任务已延期至 " + dueOn + "，不能再次延期",
                        "It was extended until " + dueOn + " before",
                        "dueOn",
                        dueOn);
            case DifficultyRefusal.UnknownResolution _ ->
                DifficultyProblem.RESOLUTION_UNKNOWN.at(
                        "/resolutionId", "该难题的会议没有这一议定事项", "None of its meetings has resolved this");
        };
    }

    static Problem itemOfOthers() {
        return Problem.of(
                DifficultyProblem.ACTION_ITEM_OF_OTHERS, "您不是该交办任务的责任方", "It was given to somebody else to do");
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
