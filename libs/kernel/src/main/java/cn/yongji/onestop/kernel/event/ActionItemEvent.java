package cn.yongji.onestop.kernel.event;

/** 交办任务: what is to be done about a problem, by whom, until when. */
public sealed interface ActionItemEvent extends ProblemEvent
        permits ActionItemOpenedV1, ActionItemChangedV1, ActionItemRemindedV1 {
    String actionItemId();
}
