package cn.yongji.onestop.coordination.meeting.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * 办公时间: when departments can meet, by season. A meeting does not reach over the noon break.
 *
 * @param seasons in the order of the year; before the first of a year the last still holds
 */
public record OfficeHours(List<Season> seasons) {
    /** Meetings begin at a quarter of an hour. */
    public static final int GRID_MINUTES = 15;

    /** The longest meeting that fits between two breaks. */
    public static final int LONGEST_MINUTES = 180;

    /** 作息: the sessions of a day from a day of the year on. */
    public record Season(MonthDay from, List<Session> sessions) {
        public Season {
            sessions = List.copyOf(sessions);
        }
    }

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

    public OfficeHours {
        if (seasons.isEmpty()) throw new IllegalArgumentException("no office hours at all");
        seasons = seasons.stream().sorted(Comparator.comparing(Season::from)).toList();
    }

    /** 09:00–12:00 and 14:30–17:30, the whole year. */
    public static OfficeHours allYear() {
        return new OfficeHours(List.of(new Season(
                MonthDay.of(1, 1),
                List.of(
                        new Session(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                        new Session(LocalTime.of(14, 30), LocalTime.of(17, 30))))));
    }

    /** The sessions of a day. */
    public List<Session> on(LocalDate date) {
        var day = MonthDay.from(date);
        return seasons.reversed().stream()
                .filter(season -> !season.from().isAfter(day))
                .findFirst()
                .orElseGet(seasons::getLast)
                .sessions();
    }

    /** All times of a day at which a meeting of this length could be, earliest first. */
    Stream<MeetingSlot> slots(LocalDate date, int minutes) {
        return on(date).stream()
                .flatMap(session -> session.starts(minutes))
                .map(start -> new MeetingSlot(date, start, start.plusMinutes(minutes)));
    }
}
