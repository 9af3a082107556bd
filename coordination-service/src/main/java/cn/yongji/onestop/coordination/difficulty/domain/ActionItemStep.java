package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.calendar.Act;

/**
 * What has been done about an action item.
 *
 * @param text evidence, or why
 */
public record ActionItemStep(Kind kind, Act act, String text) {
    /** What kind of step. */
    public enum Kind {
        /** 报告完成. */
        CLAIMED,
        /** 退回. */
        SENT_BACK,
        /** 确认完成. */
        CONFIRMED,
        /** 延期. */
        EXTENDED,
        /** 取消. */
        CANCELLED,
        /** Another calendar gave it another last day. */
        RECOUNTED
    }
}
