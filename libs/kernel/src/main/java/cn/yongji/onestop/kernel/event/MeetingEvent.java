package cn.yongji.onestop.kernel.event;

/** 会议: when departments meet, when they do not, who came, and what they resolved. */
public sealed interface MeetingEvent extends CoordinationEvent
        permits MeetingScheduledV1,
                MeetingRescheduledV1,
                MeetingCancelledV1,
                MeetingDayChangedV1,
                MeetingHeldV1,
                MeetingMinutesApprovedV1,
                ResolutionRecordedV1 {
    String meetingId();
}
