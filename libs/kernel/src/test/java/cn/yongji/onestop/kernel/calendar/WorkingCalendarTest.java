package cn.yongji.onestop.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private static final WorkingCalendar CALENDAR = PublishedSchedules.calendar();

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2025-09-26, 5, 2025-10-10",
        "2025-09-30, 3, 2025-10-11",
        "2025-09-30, 7, 2025-10-16",
        "2026-09-18, 5, 2026-09-24",
        "2026-09-24, 5, 2026-10-09",
        "2026-09-30, 3, 2026-10-10",
        "2026-09-28, 10, 2026-10-16",
        "2026-09-28, 20, 2026-10-30",
        "2026-09-29, 7, 2026-10-14",
        "2026-02-13, 3, 2026-02-25",
        "2026-02-13, 7, 2026-03-02",
        "2026-04-30, 5, 2026-05-11",
        "2025-12-31, 3, 2026-01-06"
    })
    void the_day_of_acceptance_is_not_counted_and_holidays_and_make_up_days_are_respected(
            LocalDate accepted, int limit, LocalDate due) {
        assertThat(CALENDAR.plus(accepted, limit)).isEqualTo(new DueDate(due, false));
        assertThat(CALENDAR.between(accepted, due)).isEqualTo(limit);
    }

    @Test
    void the_months_of_2025_have_the_working_days_of_its_notice() {
        assertThat(workingDaysPerMonth(2025)).containsExactly(19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23);
        assertThat(CALENDAR.between(day("2024-12-31"), day("2025-12-31"))).isEqualTo(248);
    }

    @Test
    void the_months_of_2026_have_the_working_days_of_its_notice() {
        assertThat(workingDaysPerMonth(2026)).containsExactly(21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23);
        assertThat(CALENDAR.between(day("2025-12-31"), day("2026-12-31"))).isEqualTo(248);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, WEEKDAY, 工作日",
        "2026-11-28, WEEKEND, 周末",
        "2026-10-01, HOLIDAY, 节假日（国庆节）",
        "2026-09-25, HOLIDAY, 节假日（中秋节）",
        "2026-02-14, MAKE_UP_DAY, 调休上班（春节）",
        "2025-10-08, HOLIDAY, 节假日（国庆节、中秋节）"
    })
    void every_day_says_why_it_counts_or_not(LocalDate date, DayKind kind, String reason) {
        var day = CALENDAR.day(date);

        assertThat(day.kind()).isEqualTo(kind);
        assertThat(day.reasonZh()).isEqualTo(reason);
        assertThat(day.working()).isEqualTo(kind.working()).isEqualTo(CALENDAR.isWorkingDay(date));
        assertThat(day.provisional()).isFalse();
    }

    @Test
    void a_day_says_in_english_as_well_why_it_counts_or_not() {
        assertThat(CALENDAR.day(day("2026-10-10")).reasonEn()).isEqualTo("make-up working day (国庆节)");
        assertThat(CALENDAR.day(day("2026-11-24")).reasonEn()).isEqualTo("weekday");
    }

    @ParameterizedTest
    @CsvSource({"2027-01-01", "2027-05-01", "2028-05-02", "2027-10-01", "2029-10-02", "2030-10-03"})
    void holidays_fixed_by_law_are_no_working_days_even_where_no_schedule_is_known(LocalDate date) {
        var day = CALENDAR.day(date);

        assertThat(day.kind()).isEqualTo(DayKind.HOLIDAY);
        assertThat(day.provisional()).isTrue();
    }

    @Test
    void a_date_past_the_published_schedules_is_provisional() {
        assertThat(CALENDAR.knownUntil()).isEqualTo(day("2026-12-31"));
        assertThat(CALENDAR.plus(day("2026-12-30"), 1)).isEqualTo(new DueDate(day("2026-12-31"), false));
        assertThat(CALENDAR.plus(day("2026-12-30"), 2)).isEqualTo(new DueDate(day("2027-01-04"), true));
        assertThat(CALENDAR.plus(day("2024-12-31"), 1)).isEqualTo(new DueDate(day("2025-01-02"), false));
        assertThat(CALENDAR.plus(day("2024-12-30"), 2).provisional()).isTrue();
    }

    @Test
    void a_newly_published_year_makes_a_provisional_date_firm() {
        var year2027 = ScheduleReader.read("""
            version cn-2027.1
            year 2027
            published 2026-11-20
            source a notice
            off 2027-01-01 .. 2027-01-03 元旦
            """);
        var schedules = new ArrayList<>(CALENDAR.schedules());
        schedules.add(year2027);

        var later = WorkingCalendar.of(schedules);

        assertThat(later.plus(day("2026-12-30"), 2)).isEqualTo(new DueDate(day("2027-01-04"), false));
        assertThat(later.version()).isEqualTo("cn-2025.1+cn-2026.1+cn-2027.1");
        assertThat(later.knownUntil()).isEqualTo(day("2027-12-31"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2026-11-24",
        "2026-11-28, 2026-11-30",
        "2026-02-14, 2026-02-14",
        "2026-02-15, 2026-02-24",
        "2026-10-01, 2026-10-08"
    })
    void what_arrives_on_a_rest_day_is_received_on_the_next_working_day(LocalDate arrived, LocalDate received) {
        assertThat(CALENDAR.receiptDay(arrived)).isEqualTo(received);
    }

    @Test
    void a_deadline_is_explained_day_by_day() {
        var days = CALENDAR.explain(day("2026-09-30"), day("2026-10-10"));

        assertThat(days).hasSize(10);
        assertThat(days.stream()
                        .filter(d -> d.effect() == CountedDay.Effect.COUNTED)
                        .map(d -> d.day().date()))
                .containsExactly(day("2026-10-08"), day("2026-10-09"), day("2026-10-10"));
        assertThat(days.getFirst())
                .isEqualTo(new CountedDay(CALENDAR.day(day("2026-10-01")), CountedDay.Effect.REST, 0));
        assertThat(days.getLast())
                .isEqualTo(new CountedDay(CALENDAR.day(day("2026-10-10")), CountedDay.Effect.COUNTED, 3));
        assertThat(days.getLast().day().reasonZh()).isEqualTo("调休上班（国庆节）");
    }

    @Test
    void a_local_decision_changes_one_day_and_the_version_and_keeps_its_reason() {
        var local = CALENDAR.with(
                "yongji-1",
                List.of(
                        LocalDecision.restOn(day("2026-11-25"), "暴雪停工"),
                        LocalDecision.workOn(day("2026-11-28"), "补暴雪停工")));

        assertThat(local.version()).isEqualTo("cn-2025.1+cn-2026.1+yongji-1");
        assertThat(local.day(day("2026-11-25")).reasonZh()).isEqualTo("本地休息（暴雪停工）");
        assertThat(local.plus(day("2026-11-24"), 4)).isEqualTo(new DueDate(day("2026-11-30"), false));
        assertThat(local.plus(day("2026-11-24"), 3)).isEqualTo(new DueDate(day("2026-11-28"), false));
        assertThat(CALENDAR.plus(day("2026-11-24"), 3)).isEqualTo(new DueDate(day("2026-11-27"), false));
    }

    @Test
    void a_local_decision_without_a_reason_is_refused() {
        assertThatThrownBy(() -> LocalDecision.restOn(day("2026-11-25"), " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_due_day_ends_at_midnight_in_china_whatever_the_machine_thinks() {
        assertThat(WorkingCalendar.dateOf(Instant.parse("2026-11-24T15:59:59Z")))
                .isEqualTo(day("2026-11-24"));
        assertThat(WorkingCalendar.dateOf(Instant.parse("2026-11-24T16:00:00Z")))
                .isEqualTo(day("2026-11-25"));
        assertThat(WorkingCalendar.endOf(day("2026-11-24"))).isEqualTo(Instant.parse("2026-11-24T16:00:00Z"));
    }

    @Test
    void counting_backwards_gives_the_negative_number() {
        assertThat(CALENDAR.between(day("2026-10-10"), day("2026-09-30"))).isEqualTo(-3);
    }

    @Test
    void a_calendar_without_a_schedule_or_with_a_hole_is_refused() {
        var y2025 = CALENDAR.schedules().getFirst();
        var y2027 = new YearSchedule("x", 2027, "s", day("2026-11-01"), Map.of(), Map.of());

        assertThatThrownBy(() -> WorkingCalendar.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WorkingCalendar.of(List.of(y2025, y2025)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WorkingCalendar.of(List.of(y2027, y2025))).hasMessageContaining("[2025, 2027]");
    }

    @Test
    void a_number_of_days_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> CALENDAR.plus(day("2026-11-24"), -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CALENDAR.plus(day("2026-11-24"), 10_001)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Integer> workingDaysPerMonth(int year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .map(month -> CALENDAR.between(month.atDay(1).minusDays(1), month.atEndOfMonth()))
                .toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void a_calendar_that_follows_answers_from_the_one_that_is_current() {
        var current = new AtomicReference<>(PublishedSchedules.calendar());
        var following = WorkingCalendar.following(current::get);
        var before = following.asItIsNow();

        current.set(PublishedSchedules.calendar()
                .with("1", List.of(LocalDecision.restOn(LocalDate.of(2026, 11, 25), "暴雨")))
                .asEdition(1));

        assertThat(following.isWorkingDay(LocalDate.of(2026, 11, 25))).isFalse();
        assertThat(following.edition()).isEqualTo(1);
        assertThat(before.isWorkingDay(LocalDate.of(2026, 11, 25))).isTrue();
        assertThat(before.edition()).isZero();
    }

    @Test
    void a_local_decision_goes_before_the_notice_of_its_year() {
        var notice = PublishedSchedules.all().getLast();
        var schedule = new YearSchedule(
                "cn-2026.2",
                2026,
                notice.source(),
                notice.published(),
                notice.holidays(),
                notice.makeUpDays(),
                List.of(LocalDecision.workOn(LocalDate.of(2026, 10, 7), "抢险")));

        var day = WorkingCalendar.of(List.of(schedule)).day(LocalDate.of(2026, 10, 7));

        assertThat(day.kind()).isEqualTo(DayKind.LOCAL_WORKING_DAY);
        assertThat(day.name()).isEqualTo("抢险");
    }

    @Test
    void a_notice_may_name_days_of_the_december_before_as_those_for_2019_and_2023_did() {
        var notice = ScheduleReader.read("""
            version cn-2027.1
            year 2027
            published 2026-11-20
            source a notice
            off 2026-12-30 .. 2027-01-01 元旦
            work 2026-12-27 元旦
            """);
        var decided = new YearSchedule(
                "cn-2026.2",
                2026,
                "a notice",
                day("2025-11-04"),
                Map.of(),
                Map.of(),
                List.of(LocalDecision.workOn(day("2026-12-31"), "抢险")));

        var calendar = WorkingCalendar.of(List.of(decided, notice));

        assertThat(calendar.day(day("2026-12-30")).kind()).isEqualTo(DayKind.HOLIDAY);
        assertThat(calendar.isWorkingDay(day("2026-12-27"))).isTrue();
        assertThat(calendar.day(day("2026-12-31")).kind()).isEqualTo(DayKind.LOCAL_WORKING_DAY);
        assertThat(calendar.plus(day("2026-12-25"), 3)).isEqualTo(new DueDate(day("2026-12-29"), false));
    }
}
