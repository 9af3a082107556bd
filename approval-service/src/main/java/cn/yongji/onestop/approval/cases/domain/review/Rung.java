package cn.yongji.onestop.approval.cases.domain.review;

/** A step of 催办督办, in its order. Each is reached once in the life of a review. */
public enum Rung {
    /** 提醒 the reviewer. */
    REMINDER,
    /** 黄灯 for reviewer and head. */
    YELLOW,
    /** 红灯 for the head. */
    RED,
    /** 督办通知 with the day by which the head answers. */
    SUPERVISION,
    /** 报领导. */
    LEADER
}
