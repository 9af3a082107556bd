package cn.yongji.onestop.kernel.event.word;

/** 会议类型. */
public enum MeetingKind {
    /** 碰头会. */
    HUDDLE,
    /** 联合预审会 (S3). */
    JOINT_PRE_REVIEW,
    /** 专项协调会. */
    COORDINATION_MEETING,
    /** 专项协调会, as earlier writers said it. */
    COORDINATION
}
