package cn.yongji.onestop.coordination.meeting.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.CALENDAR;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.aMeeting;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.choices;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.seats;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.meeting.domain.Relaxing.Change;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.Wish;
import cn.yongji.onestop.coordination.meeting.domain.WhyNotEarlier.Reason;
import cn.yongji.onestop.coordination.meeting.domain.WhyNotEarlier.Stretch;
import cn.yongji.onestop.coordination.meeting.seat.domain.Seat;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of the times that a meeting did not get, and of what would have made room. */
class WhyNotEarlierTest {
    private static final WhyNotEarlier WHY = new WhyNotEarlier(CALENDAR, OfficeHours.allYear());
    private static final SlotSearch SEARCH = new SlotSearch(CALENDAR, OfficeHours.allYear());
    private static final LocalDate TUESDAY = LocalDate.of(2026, 9, 8);
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(2020, 1, 1, 0, 0);
    private static final Wish BOTH = new Wish(choices("ecology", "natural-resources"), 60);
    private static final Seat ECOLOGY = Seat.of(DepartmentCode.of("ecology"), 1);

    @Test
    void beginnings_with_the_same_against_them_are_told_as_one() {
        var day = day(TUESDAY, booking("m-1", TUESDAY, 9, 90));

        var told = WHY.of(List.of(TUESDAY), Map.of(TUESDAY, day), BOTH, TUESDAY.atTime(9, 20), TUESDAY.atTime(10, 30));

        assertThat(told)
                .containsExactly(
                        new Stretch(TUESDAY, LocalTime.of(9, 0), LocalTime.of(9, 15), List.of(new Reason.TooSoon())),
                        new Stretch(
                                TUESDAY,
                                LocalTime.of(9, 30),
                                LocalTime.of(10, 15),
                                List.of(new Reason.Taken(ECOLOGY, "m-1"))));
    }

    @Test
    void a_rest_day_says_its_name_and_what_was_freed_since_says_so() {
        var saturday = TUESDAY.plusDays(4);

        var told = WHY.of(
                List.of(saturday, TUESDAY.plusDays(6)),
                Map.of(),
                BOTH,
                LONG_AGO,
                TUESDAY.plusDays(6).atTime(9, 15));

        assertThat(told)
                .containsExactly(
                        new Stretch(
                                saturday, LocalTime.of(9, 0), LocalTime.of(16, 30), List.of(new Reason.RestDay("周末"))),
                        new Stretch(
                                TUESDAY.plusDays(6),
                                LocalTime.of(9, 0),
                                LocalTime.of(9, 0),
                                List.of(new Reason.FreeNow())));
    }

    @Test
    void what_would_make_room_is_found_by_trying_it() {
        var full = day(TUESDAY, booking("m-1", TUESDAY, 9, 150), booking("m-2", TUESDAY, 14, 210));
        var request = aMeeting().request();
        var tuesdayOnly = new MeetingRequest(
                request.id(),
                request.kind(),
                request.difficulty(),
                request.departments(),
                60,
                TUESDAY,
                TUESDAY,
                request.asked(),
                request.venue(),
                request.optional(),
                request.room(),
                request.after());

        var changes = new Relaxing(SEARCH, Map.of(TUESDAY, full), LONG_AGO).of(tuesdayOnly, BOTH);

        assertThat(changes)
                .containsExactly(
                        new Change.Later(TUESDAY.plusDays(1)),
                        new Change.Shorter(30),
                        new Change.Without(DepartmentCode.of("ecology")));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_beginning_before_the_earliest_time_has_something_against_it(long seed) {
        var random = new Random(seed);
        var dates = TUESDAY.minusDays(random.nextInt(3))
                .datesUntil(TUESDAY.plusDays(7))
                .toList();
        var booked = new HashMap<LocalDate, MeetingDay>();
        for (var date : dates) booked.put(date, anyDay(random, date));
        var found = dates.stream()
                .flatMap(date -> SEARCH.earliest(booked.get(date), BOTH, TUESDAY.atTime(9, 0)).stream())
                .map(SlotSearch.Free::slot)
                .findFirst();
        var until = found.map(it -> it.date().atTime(it.start())).orElse(LocalDateTime.MAX);

        var told = WHY.of(dates, booked, BOTH, TUESDAY.atTime(9, 0), until);

        assertThat(told).allSatisfy(it -> assertThat(it.reasons()).isNotEmpty().doesNotContain(new Reason.FreeNow()));
        var beginnings = dates.stream()
                .flatMap(date -> OfficeHours.allYear().slots(date, 60))
                .filter(it -> it.date().atTime(it.start()).isBefore(until))
                .count();
        assertThat(told.stream().mapToLong(WhyNotEarlierTest::beginnings).sum()).isEqualTo(beginnings);
    }

    private static long beginnings(Stretch stretch) {
        return OfficeHours.allYear()
                .slots(stretch.date(), 60)
                .filter(it ->
                        !it.start().isBefore(stretch.first()) && !it.start().isAfter(stretch.last()))
                .count();
    }

    private static MeetingDay anyDay(Random random, LocalDate date) {
        var bookings = new ArrayList<Booking>();
        for (var hour : new int[] {9, 10, 11, 15, 16})
            if (random.nextInt(4) > 0) bookings.add(booking("m-" + hour, date, hour, 60));
        return new MeetingDay(date, bookings);
    }

    private static MeetingDay day(LocalDate date, Booking... bookings) {
        return new MeetingDay(date, List.of(bookings));
    }

    private static Booking booking(String id, LocalDate date, int hour, int minutes) {
        var start = LocalTime.of(hour, 0);
        return new Booking(id, seats("ecology"), new MeetingSlot(date, start, start.plusMinutes(minutes)));
    }
}
