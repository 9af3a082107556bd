package cn.yongji.onestop.coordination.meeting.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * 会议遇休息日: a published calendar made the day of a meeting a rest day after it was scheduled.
 *
 * @param name why it is one, such as 春节
 * @param proposal the next time at which all departments are free, found then; it is not booked
 */
public record RestDay(String name, Instant found, Optional<MeetingSlot> proposal) {}
