package cn.yongji.onestop.coordination.difficulty.domain;

/** What may be asked of an action item. */
public sealed interface ActionItemCommand {
    /** 报告完成, with what proves it. */
    record Claim(String evidence) implements ActionItemCommand {}

    /** 退回: it is not done. */
    record SendBack(String reason) implements ActionItemCommand {}

    /** 确认完成. */
    record Confirm() implements ActionItemCommand {}

    /** 延期, once. */
    record Extend(int workingDays, String reason) implements ActionItemCommand {}

    /** 取消. */
    record Cancel(String reason) implements ActionItemCommand {}
}
