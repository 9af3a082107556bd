package cn.yongji.onestop.coordination.meeting.seat.domain;

/** 会议室设施. */
public enum RoomFeature {
    /** 投影. */
    PROJECTOR,
    /** 视频会议. */
    VIDEO_CONFERENCE,
    /** 无障碍. */
    ACCESSIBLE,
    /** 涉密. */
    SECURE
}
