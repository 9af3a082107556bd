package cn.yongji.onestop.kernel.event;

/** 会议: when departments meet, and what they resolved. */
public sealed interface MeetingEvent extends CoordinationEvent permits MeetingScheduledV1, ResolutionRecordedV1 {
    String meetingId();
}
