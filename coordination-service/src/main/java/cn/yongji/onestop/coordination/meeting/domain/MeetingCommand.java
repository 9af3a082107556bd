package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import java.time.Instant;
import java.util.Optional;

/** What may be asked of a meeting. */
public sealed interface MeetingCommand {
    /** Its time is booked. */
    record Place(MeetingSlot slot) implements MeetingCommand {}

    /** No time was left. */
    record GiveUp() implements MeetingCommand {}

    /** 议定. */
    record Resolve(Resolution resolution) implements MeetingCommand {}

    /** 取消. */
    record Cancel(String reason, Act act) implements MeetingCommand {}

    /** Another calendar is current: its day is a rest day, or is none. */
    record CheckDay(Optional<RestDay> restDay, Instant at) implements MeetingCommand {}

    /** Its time is free again. */
    record Free() implements MeetingCommand {}
}
