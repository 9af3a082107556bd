package cn.yongji.onestop.kernel.event;

/** 办理时限: the clock of a review starts, stands still, goes on, or ends on another day. */
public sealed interface ClockEvent extends ReviewEvent
        permits ReviewStartedV1,
                ReviewSupplementRequestedV1,
                ReviewResumedV1,
                ReviewSuspendedV1,
                ReviewSuspensionEndedV1,
                ReviewExtendedV1,
                ReviewDeadlineMovedV1 {}
