package cn.yongji.onestop.coordination.schedule.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.CALENDAR;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.schedule.domain.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.meeting.domain.Booking;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import cn.yongji.onestop.coordination.meeting.domain.MeetingSlot;
import cn.yongji.onestop.coordination.meeting.domain.OfficeHours;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch;
import cn.yongji.onestop.coordination.meeting.seat.domain.Seat;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where many meetings are put: examples, and laws over random wishes. A failing seed is in the name of the test. */
class MeetingPlannerTest {
    private static final SlotSearch SEARCH = new SlotSearch(CALENDAR, OfficeHours.allYear());
    private static final PlanRules RULES = new PlanRules(CALENDAR, MONDAY);
    private static final MeetingPlanner PLANNER = new MeetingPlanner(SEARCH, RULES, (plan, _, _) -> plan);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Test
    void c19_of_two_for_one_time_the_earlier_deadline_gets_it_and_then_the_greater_weight() {
        var week = wish("a", 180, FRIDAY, 6, "water");
        var tomorrow = wish("b", 180, MONDAY.plusDays(1), 1, "water");
        var heavier = wish("c", 180, FRIDAY, 7, "water");

        var plan = PLANNER.plan(List.of(week, tomorrow, heavier), Map.of());

        assertThat(start(plan, "b")).isEqualTo("2026-09-07T09:00");
        assertThat(start(plan, "c")).isEqualTo("2026-09-07T14:30");
        assertThat(start(plan, "a")).isEqualTo("2026-09-08T09:00");
    }

    @Test
    void c20_problems_of_one_cause_and_the_same_people_are_one_sitting_and_each_its_own_meeting() {
        var wishes = List.of(
                wish("a", 30, FRIDAY, 2, "water", "fire"),
                wish("b", 45, FRIDAY, 2, "water", "fire"),
                wish("c", 30, FRIDAY, 2, "water", "fire"));

        var plan = PLANNER.plan(wishes, Map.of());

        assertThat(plan.gatherings()).isEqualTo(1);
        assertThat(start(plan, "a")).isEqualTo("2026-09-07T09:00");
        assertThat(start(plan, "b")).isEqualTo("2026-09-07T09:30");
        assertThat(start(plan, "c")).isEqualTo("2026-09-07T10:15");
        assertThat(booking(plan, "b").seats())
                .contains(Seat.project("project-b"), Seat.of(DepartmentCode.of("fire"), 1))
                .doesNotContain(Seat.project("project-a"));
    }

    @Test
    void what_does_not_fit_together_is_split_and_loses_nobody() {
        // Only an hour of each session is left, so two hours together find no time.
        var taken = new ArrayList<Booking>();
        var days = new HashMap<LocalDate, MeetingDay>();
        for (var day = MONDAY; !day.isAfter(FRIDAY); day = day.plusDays(1)) {
            taken.clear();
            taken.add(held("x", day, 10, 120));
            taken.add(held("y", day, 15, 150));
            days.put(day, new MeetingDay(day, taken));
        }

        var plan = PLANNER.plan(List.of(wish("a", 60, FRIDAY, 2, "water"), wish("b", 60, FRIDAY, 2, "water")), days);

        assertThat(start(plan, "a")).isEqualTo("2026-09-07T09:00");
        assertThat(start(plan, "b")).isEqualTo("2026-09-07T14:30");
    }

    @Test
    void a_plan_costs_who_goes_without_who_is_late_delay_people_and_stand_ins() {
        var late = wish("a", 60, MONDAY, 3, "fire");
        var without = wish("b", 60, FRIDAY, 2, "water");
        var at = new MeetingSlot(MONDAY.plusDays(1), LocalTime.of(11, 0), LocalTime.of(12, 0));
        var standIn = new SlotSearch.Free(at, new TreeSet<>(List.of(Seat.of(DepartmentCode.of("fire"), 2))));
        var plan = new MeetingPlan(List.of(
                new MeetingPlan.Placed(Sitting.of(late), Optional.of(standIn)),
                new MeetingPlan.Placed(Sitting.of(without), Optional.empty())));

        var score = RULES.score(plan, List.of());

        // Late 3 × 3, without 10 × 2; a day and two hours for three, one who gathers, one who stands in.
        assertThat(score).isEqualTo(new Score(0, 29, 3 * (10 + 2) + 5 + 4, 1));
    }

    @Test
    void the_fifth_meeting_of_a_day_costs_and_the_sixth_four_times_as_much() {
        var days = List.of(new MeetingDay(
                MONDAY,
                List.of(
                        held("v", MONDAY, 9, 15),
                        held("w", MONDAY, 10, 15),
                        held("x", MONDAY, 11, 15),
                        held("y", MONDAY, 15, 15))));
        var plans = List.of(1, 2).stream().map(MeetingPlannerTest::shortOnes).toList();

        assertThat(plans.stream()
                        .map(it -> RULES.score(it, days).soft()
                                - RULES.score(it, List.of()).soft()))
                .containsExactly(5L, 20L);
    }

    private static MeetingPlan shortOnes(int count) {
        var wishes = List.of(wish("a", 15, FRIDAY, 1, "water"), wish("b", 15, FRIDAY, 1, "water"));
        return new EarliestFirst(SEARCH, Map.of())
                .place(wishes.subList(0, count).stream().map(Sitting::of).toList());
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_plan_gives_nothing_twice_and_loses_nobody_that_the_earliest_time_would_place(long seed) {
        var random = new Random(seed);
        var wishes = Wishes.any(random, 40);
        var booked = booked(random);

        var plan = PLANNER.plan(wishes, booked);

        var cost = PLANNER.cost(plan, booked);
        assertThat(cost.hard()).isZero();
        var ordered = wishes.stream().sorted(Wish.ORDER).map(Sitting::of).toList();
        var alone = PLANNER.cost(new EarliestFirst(SEARCH, booked).place(ordered), booked);
        assertThat(cost.medium()).isLessThanOrEqualTo(alone.medium());
        assertThat(plan.sittings().stream()
                        .mapToInt(it -> it.sitting().wishes().size())
                        .sum())
                .isEqualTo(wishes.size());
        for (var booking : plan.bookings()) lawful(booking, wishes);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void c16_the_same_wishes_give_the_same_plan_in_whatever_order_they_are_given(long seed) {
        var random = new Random(seed);
        var wishes = new ArrayList<>(Wishes.any(random, 25));
        var booked = booked(random);
        var plan = PLANNER.plan(wishes, booked);

        Collections.shuffle(wishes, random);

        assertThat(PLANNER.plan(wishes, booked)).isEqualTo(plan);
    }

    private static void lawful(Booking booking, List<Wish> wishes) {
        var wish = wishes.stream()
                .filter(it -> it.id().equals(booking.meetingId()))
                .findFirst()
                .orElseThrow();
        var slot = booking.slot();
        assertThat(slot.date())
                .isBetween(wish.request().earliest(), wish.request().latest());
        assertThat(slot.start().plusMinutes(wish.request().minutes())).isEqualTo(slot.end());
        assertThat(wish.seats().choices())
                .allSatisfy(choice -> assertThat(choice).containsAnyElementsOf(booking.seats()));
        assertThat(booking.seats()).hasSameSizeAs(wish.seats().choices());
    }

    private static Map<LocalDate, MeetingDay> booked(Random random) {
        var days = new HashMap<LocalDate, MeetingDay>();
        for (var day = MONDAY; !day.isAfter(FRIDAY); day = day.plusDays(1))
            if (random.nextBoolean())
                days.put(day, new MeetingDay(day, List.of(held("x", day, 9, 15 * (1 + random.nextInt(8))))));
        return days;
    }

    private static Booking held(String id, LocalDate day, int hour, int minutes) {
        var start = LocalTime.of(hour, hour == 15 ? 30 : 0);
        var end = hour == 15 && minutes > 120 ? LocalTime.of(17, 30) : start.plusMinutes(minutes);
        return new Booking(
                id, new TreeSet<>(List.of(Seat.of(DepartmentCode.of("water"), 1))), new MeetingSlot(day, start, end));
    }

    private static String start(MeetingPlan plan, String id) {
        var slot = booking(plan, id).slot();
        return slot.date().atTime(slot.start()).toString();
    }

    private static Booking booking(MeetingPlan plan, String id) {
        return plan.bookings().stream()
                .filter(it -> it.meetingId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
