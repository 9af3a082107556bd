package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import java.util.SortedSet;

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

    /** It was opened before, with who came. */
    record AlreadyOpened(Instant at) implements MeetingRefusal {}

    /** 已签发: what the chair has approved is not changed. */
    record MinutesApproved(String number) implements MeetingRefusal {}

    /** Nothing is written down that could be approved. */
    record NothingDrafted() implements MeetingRefusal {}

    /** Only the chair approves. */
    record NotTheChair(String chair) implements MeetingRefusal {}

    /** Who wrote it down does not approve it. */
    record OwnDraft(String draftedBy) implements MeetingRefusal {}

    /** Somebody came who was not asked. */
    record NotAsked(DepartmentCode department) implements MeetingRefusal {}

    /** What binds needs a meeting that was opened. */
    record NotOpened() implements MeetingRefusal {}

    /** 未达到法定人数: too few came to bind; what was said can be recorded. */
    record QuorumMissing(SortedSet<DepartmentCode> absent) implements MeetingRefusal {}

    /** The difficulty of the meeting concerns no review, so none can be released or extended. */
    record NothingToRelease(Resolution.Effect effect) implements MeetingRefusal {}

    /** The review is not that of the difficulty. */
    record AnotherReview(String reviewId) implements MeetingRefusal {}

    /** It has another time since a moment ago; the one before is not free yet. */
    record StillMoving() implements MeetingRefusal {}
}
