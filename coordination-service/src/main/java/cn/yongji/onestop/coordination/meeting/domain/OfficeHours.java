package cn.yongji.onestop.coordination.meeting.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** 办公时间: when departments can meet. A meeting does not reach over the noon break. */
public final class OfficeHours {
    /** 09:00–12:00 and 14:30–17:30. */
    public static final List<Session> SESSIONS = List.of(
            new Session(LocalTime.of(9, 0), LocalTime.of(12, 0)),
            new Session(LocalTime.of(14, 30), LocalTime.of(17, 30)));

    /** Meetings begin at a quarter of an hour. */
    public static final int GRID_MINUTES = 15;

    /** The longest meeting that fits between two breaks. */
    public static final int LONGEST_MINUTES = 180;

    /** A part of the day without a break. */
    public record Session(LocalTime from, LocalTime to) {
        private Stream<LocalTime> starts(int minutes) {
            var room = Duration.between(from, to).toMinutes() - minutes;
            return room < 0
                    ? Stream.empty()
                    : Stream.iterate(0, after -> after <= room, after -> after + GRID_MINUTES)
                            .map(from::plusMinutes);
        }
    }

    private OfficeHours() {}

    /** All times of a day at which a meeting of this length could be, earliest first. */
    static Stream<MeetingSlot> slots(LocalDate date, int minutes) {
        return SESSIONS.stream()
                .flatMap(session -> session.starts(minutes))
                .map(start -> new MeetingSlot(date, start, start.plusMinutes(minutes)));
    }
}
