package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.CALENDAR;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.answer;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.askSupplement;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.checkTime;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.grant;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.calendar.YearSchedule;
import cn.yongji.onestop.kernel.decision.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When somebody has to look: on the day on which the earliest rung is reached. */
class TimeWatchTest {
    private static final TimeWatch WATCH = new TimeWatch(CALENDAR);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Test
    void the_next_look_is_the_day_of_the_earliest_rung() {
        var opened = aCase().review("M06", 5).review("M13", 30).opened();

        assertThat(WATCH.nextLook(opened)).contains(LocalDate.of(2026, 9, 8));
        assertThat(WATCH.nextLook(after(opened, "M06", grant(TUESDAY)))).contains(LocalDate.of(2026, 10, 16));
        assertThat(WATCH.dueUpTo(opened)).contains(LocalDate.of(2026, 10, 23));
    }

    @Test
    void what_stands_still_or_was_reported_needs_no_look() {
        var opened = aCase().review("M06", 5).opened();

        assertThat(WATCH.nextLook(after(opened, "M06", askSupplement(TUESDAY)))).isEmpty();
        var red = after(opened, "M06", checkTime(LocalDate.of(2026, 9, 15)));
        assertThat(WATCH.nextLook(red)).contains(LocalDate.of(2026, 9, 16));
        var supervised = after(red, "M06", checkTime(LocalDate.of(2026, 9, 16)));
        assertThat(WATCH.nextLook(supervised)).contains(LocalDate.of(2026, 9, 21));
        var ledTo = after(supervised, "M06", checkTime(LocalDate.of(2026, 9, 21)));
        assertThat(WATCH.nextLook(ledTo)).isEmpty();
    }

    @Test
    void a_provisional_date_turns_red_once_the_calendar_knows_more() {
        var opened =
                aCase().acceptedOn(LocalDate.of(2026, 12, 30)).review("M06", 5).opened();
        var yellow = after(opened, "M06", checkTime(LocalDate.of(2027, 1, 6)));
        var grown = new TimeWatch(withTheNextYear());

        assertThat(WATCH.nextLook(yellow)).isEmpty();
        assertThat(grown.nextLook(yellow)).contains(LocalDate.of(2027, 1, 8));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothing_is_told_before_the_next_look_and_something_is_on_it(long seed) {
        var random = new Random(seed);
        var builder = aCase();
        for (var matter : new String[] {"M06", "M12", "M13", "M16"}) builder.review(matter, 3 + random.nextInt(17));
        var played = builder.opened();
        if (random.nextBoolean()) {
            var asked = MONDAY.plusDays(random.nextInt(10));
            played = after(played, "M16", askSupplement(asked));
            played = after(played, "M16", answer(asked.plusDays(random.nextInt(15))));
        }
        var decider = new CaseDecider(CALENDAR);
        var look = WATCH.nextLook(played).orElseThrow();

        assertThat(decider.checkTime(played, CaseBuilder.on(look.minusDays(1))))
                .as("the day before, seed %d", seed)
                .isEqualTo(new Decision.Unchanged<>());
        assertThat(decider.checkTime(played, CaseBuilder.on(look)))
                .as("on the day, seed %d", seed)
                .isInstanceOf(Decision.Changed.class);
    }

    private static WorkingCalendar withTheNextYear() {
        var schedules = new ArrayList<>(PublishedSchedules.all());
        schedules.add(new YearSchedule(
                "test-2027",
                2027,
                "test",
                LocalDate.of(2026, 11, 20),
                Map.of(LocalDate.of(2027, 1, 1), "元旦"),
                Map.of()));
        return WorkingCalendar.of(schedules);
    }
}
