package cn.yongji.onestop.coordination.meeting.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.CALENDAR;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.choices;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.seats;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.BlockedDay;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.Free;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.Obstacle;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.Taken;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.Wish;
import cn.yongji.onestop.coordination.meeting.seat.domain.Seat;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a meeting is put: examples, and laws over random calendars. A failing seed is in the name of the test. */
class SlotSearchTest {
    private static final SlotSearch SEARCH = new SlotSearch(CALENDAR, OfficeHours.allYear());
    private static final LocalDate TUESDAY = LocalDate.of(2026, 9, 8);
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(2020, 1, 1, 0, 0);
    private static final Wish HOUR = new Wish(choices("ecology", "natural-resources"), 60);

    @ParameterizedTest(name = "{0} minutes, nobody before {1}: {2}")
    @CsvSource({
        "60, 2026-09-07T18:00, 09:00",
        "60, 2026-09-08T08:59:59, 09:00",
        "60, 2026-09-08T09:00:01, 09:15",
        "60, 2026-09-08T11:00, 11:00",
        "60, 2026-09-08T11:00:01, 14:30",
        "180, 2026-09-08T09:00, 09:00",
        "180, 2026-09-08T09:01, 14:30",
        "15, 2026-09-08T17:10, 17:15",
        "15, 2026-09-08T17:15, 17:15"
    })
    void a_free_day_gives_the_first_quarter_that_is_still_to_come(int minutes, LocalDateTime now, LocalTime start) {
        var slot = SEARCH.earliest(MeetingDay.free(TUESDAY), new Wish(HOUR.choices(), minutes), now);

        assertThat(slot.map(Free::slot)).contains(new MeetingSlot(TUESDAY, start, start.plusMinutes(minutes)));
    }

    @Test
    void who_is_not_asked_does_not_matter_and_who_is_asked_does() {
        var day = booked(
                booking("m1", 9, 0, 90, "fire"),
                booking("m2", 9, 30, 60, "ecology"),
                booking("m3", 11, 0, 60, "ecology"));

        assertThat(SEARCH.earliest(day, HOUR, LONG_AGO).map(Free::slot))
                .contains(new MeetingSlot(TUESDAY, LocalTime.of(14, 30), LocalTime.of(15, 30)));
        assertThat(SEARCH.earliest(day, new Wish(HOUR.choices(), 30), LONG_AGO).map(Free::slot))
                .contains(new MeetingSlot(TUESDAY, LocalTime.of(9, 0), LocalTime.of(9, 30)));
    }

    @Test
    void each_day_without_a_time_says_what_stands_against_it() {
        var full = booked(booking("m1", 9, 0, 180, "ecology"), booking("m2", 14, 30, 180, "ecology"));

        assertThat(SEARCH.explain(full, HOUR, LONG_AGO))
                .isEqualTo(new BlockedDay(
                        TUESDAY,
                        new Obstacle.Busy(full.bookings().stream()
                                .map(it -> new Taken(it.seats().first(), it.slot()))
                                .toList())));
        assertThat(explain(LocalDate.of(2026, 9, 12))).isEqualTo(new Obstacle.RestDay("周末"));
        assertThat(explain(LocalDate.of(2026, 10, 1))).isInstanceOf(Obstacle.RestDay.class);
        assertThat(SEARCH.explain(MeetingDay.free(TUESDAY), HOUR, TUESDAY.atTime(17, 0))
                        .obstacle())
                .isEqualTo(new Obstacle.Past());
    }

    @Test
    void a_worked_weekend_day_counts_and_a_rest_day_in_the_week_does_not() {
        assertThat(SEARCH.earliest(MeetingDay.free(LocalDate.of(2026, 9, 20)), HOUR, LONG_AGO))
                .isPresent();
        assertThat(SEARCH.earliest(MeetingDay.free(LocalDate.of(2026, 10, 5)), HOUR, LONG_AGO))
                .isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void bookings_one_after_the_other_keep_all_laws(long seed) {
        var random = new Random(seed);
        var days = new ArrayList<MeetingDay>();
        var first = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(330));
        IntStream.range(0, 6).forEach(it -> days.add(MeetingDay.free(first.plusDays(it))));
        var now = first.atTime(random.nextInt(24), random.nextInt(60));

        for (var meeting = 0; meeting < 30; meeting++) {
            var wish = anyWish(random);
            for (var index = 0; index < days.size(); index++) {
                var day = days.get(index);
                var slot = SEARCH.earliest(day, wish, now);
                assertThat(slot).isEqualTo(byHand(day, wish, now));
                if (slot.isEmpty()) continue;
                days.set(index, day.with(slot.get().bookedBy("m" + meeting)).orElseThrow());
                break;
            }
        }

        for (var day : days) lawful(day, now);
    }

    /** Tries every minute of the day: slow, and plainly right. */
    private static Optional<Free> byHand(MeetingDay day, Wish wish, LocalDateTime now) {
        if (!CALENDAR.isWorkingDay(day.date())) return Optional.empty();
        for (var minute = 0; minute + wish.minutes() < 24 * 60; minute += 15) {
            var start = LocalTime.MIDNIGHT.plusMinutes(minute);
            var end = start.plusMinutes(wish.minutes());
            var morning = !start.isBefore(LocalTime.of(9, 0)) && !end.isAfter(LocalTime.of(12, 0));
            var afternoon = !start.isBefore(LocalTime.of(14, 30)) && !end.isAfter(LocalTime.of(17, 30));
            if (!(morning || afternoon) || day.date().atTime(start).isBefore(now)) continue;
            var taken = day.bookings().stream()
                    .filter(it ->
                            start.isBefore(it.slot().end()) && it.slot().start().isBefore(end))
                    .flatMap(it -> it.seats().stream())
                    .toList();
            var seats = new TreeSet<Seat>();
            for (var choice : wish.choices())
                choice.stream()
                        .filter(it -> !taken.contains(it))
                        .min(Comparator.comparing(Seat::number))
                        .ifPresent(seats::add);
            if (seats.size() == wish.choices().size())
                return Optional.of(new Free(new MeetingSlot(day.date(), start, end), seats));
        }
        return Optional.empty();
    }

    private static void lawful(MeetingDay day, LocalDateTime now) {
        if (!day.bookings().isEmpty())
            assertThat(CALENDAR.isWorkingDay(day.date())).isTrue();
        for (var one : day.bookings()) {
            assertThat(day.date().atTime(one.slot().start())).isAfterOrEqualTo(now);
            assertThat(one.slot().start().getMinute() % 15).isZero();
            assertThat(OfficeHours.allYear().on(day.date()))
                    .anyMatch(session -> !one.slot().start().isBefore(session.from())
                            && !one.slot().end().isAfter(session.to()));
            for (var other : day.bookings()) {
                assertThat(one == other || !one.clashes(other)).isTrue();
            }
        }
    }

    private static Wish anyWish(Random random) {
        var codes = List.of("ecology", "fire", "natural-resources", "water", "forestry");
        var asked = new TreeMap<String, List<Seat>>();
        for (var i = 0; i <= random.nextInt(3); i++) {
            var code = codes.get(random.nextInt(codes.size()));
            var first = Seat.of(DepartmentCode.of(code), 1);
            asked.put(code, code.length() > 4 ? List.of(first) : List.of(first, Seat.of(DepartmentCode.of(code), 2)));
        }
        return new Wish(List.copyOf(asked.values()), 15 + random.nextInt(166));
    }

    private static Obstacle explain(LocalDate date) {
        return SEARCH.explain(MeetingDay.free(date), HOUR, LONG_AGO).obstacle();
    }

    private static MeetingDay booked(Booking... bookings) {
        return new MeetingDay(TUESDAY, List.of(bookings));
    }

    private static Booking booking(String id, int hour, int minute, int minutes, String... departments) {
        var start = LocalTime.of(hour, minute);
        return new Booking(id, seats(departments), new MeetingSlot(TUESDAY, start, start.plusMinutes(minutes)));
    }
}
