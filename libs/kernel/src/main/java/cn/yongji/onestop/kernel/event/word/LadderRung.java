package cn.yongji.onestop.kernel.event.word;

/** 催办督办的梯级: how far the reminders about a review have gone. */
public enum LadderRung {
    /** 办理提醒. */
    REMINDER,
    /** 黄灯. */
    YELLOW,
    /** 红灯. */
    RED,
    /** 督办. */
    SUPERVISION,
    /** 上报领导. */
    LEADER
}
