package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import java.time.Instant;

/** Why a command on a meeting is not carried out. */
public sealed interface MeetingRefusal {
    /** It has no time. */
    record NotScheduled() implements MeetingRefusal {}

    /** 已取消. */
    record AlreadyCancelled(String reason, Act cancelled) implements MeetingRefusal {}

    /** Nothing is resolved by a meeting that has not begun. */
    record NotBegun(Instant start) implements MeetingRefusal {}

    /** What has resolved something has been held, and is not cancelled. */
    record AlreadyHeld(int resolutions) implements MeetingRefusal {}

    /** The difficulty of the meeting concerns no review, so none can be released. */
    record NothingToRelease() implements MeetingRefusal {}

    /** The review is not that of the difficulty. */
    record AnotherReview(String reviewId) implements MeetingRefusal {}
}
