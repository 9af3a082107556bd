package cn.yongji.onestop.coordination.difficulty.web;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that {@link DifficultyProblems} tells. */
public enum DifficultyProblem implements ProblemKind {
    CLOSED("problem-closed", 409, "难题已办结", "The problem is closed"),
    AT_TOP("problem-at-top-level", 409, "难题已在最高协调层级", "There is no higher level"),
    BLOCKS("problem-blocks-review", 409, "难题仍卡住审核", "The problem still blocks its review"),
    RESULT_MISSING("result-missing", 422, "办结未写明结果", "Closing needs a result"),
    BLOCKING_NEEDS_REVIEW("blocking-needs-review", 422, "未写明所卡审核", "A blocking problem names its review"),
    REVIEW_OVER("review-over", 409, "该审核已办结", "The review has ended"),
    BLOCKING_NOT_ALLOWED(
            "blocking-not-allowed", 403, "只有审核部门可以标记卡住", "Only the reviewing department says that it is blocked"),
    REFERENCE_UNKNOWN("reference-not-known-yet", 409, "尚未得知所引用的办件", "What is named has not been heard of yet"),
    POSITIONS_USED_UP("positions-used-up", 409, "立场变更次数已用完", "The position was changed often enough"),
    NOT_CLOSED("problem-not-closed", 409, "难题尚未办结", "The problem is open"),
    REOPENING_NOT_ALLOWED("reopening-not-allowed", 403, "难题由登记人重新打开", "Only its raiser reopens it"),
    REOPENING_TOO_LATE("reopening-too-late", 409, "重新打开的期限已过", "The days for reopening it are over"),
    WITHOUT_OBJECT("problem-without-object", 409, "难题所涉事项已办结", "What the problem hung on has ended"),
    EFFECTS_OPEN("effects-open", 409, "议定事项尚待落实", "What was resolved has not been answered"),
    ACTION_ITEMS_OPEN("action-items-open", 409, "尚有未完成的交办任务", "Something is still to be done"),
    ACTION_ITEM_STATE("action-item-state", 409, "交办任务的状态不允许此操作", "The action item is not in that state"),
    ACTION_ITEM_OWN("action-item-own", 403, "不能确认自己完成的任务", "Nobody finds his own work done"),
    ACTION_ITEM_OF_OTHERS("action-item-of-others", 403, "交办任务由责任方报告完成", "Its owner says that it is done"),
    ACTION_ITEM_EXTENDED("action-item-extended", 409, "交办任务只能延期一次", "An action item is extended once"),
    RESOLUTION_UNKNOWN("resolution-unknown", 422, "该难题没有这一议定事项", "The problem has no such resolution"),
    CLOSING_NOT_ALLOWED(
            "closing-not-allowed", 403, "难题由登记人或专班办结", "Only its raiser or the coordination office closes it");

    private final ProblemType type;

    DifficultyProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
