package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.CALENDAR;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.answer;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.askSupplement;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.on;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import cn.yongji.onestop.kernel.calendar.CountedDay;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.LocalDecision;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.TimeLimit;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.calendar.YearSchedule;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ReviewDeadlineMovedV1;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Due days as they are told, and what a new calendar makes of them. */
class DeadlinesTest {
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 28);
    private static final WorkingCalendar GROWN = withTheNextYear();

    @Test
    void a_new_schedule_tells_every_moved_deadline_once() {
        var opened = aCase().acceptedOn(YEAR_END)
                .review("M06", 3)
                .review("M13", 5)
                .review("M15", 10)
                .opened();
        var deadlines = new Deadlines(GROWN);

        var ruling = (Decision.Changed<Case, ReviewRefusal>) deadlines.move(opened, on(YEAR_END));

        assertThat(ruling.events())
                .extracting("matterCode", "oldDue", "newDue")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("M13", LocalDate.of(2027, 1, 5), LocalDate.of(2027, 1, 6)),
                        org.assertj.core.groups.Tuple.tuple(
                                "M15", LocalDate.of(2027, 1, 12), LocalDate.of(2027, 1, 13)));
        assertThat(((ReviewDeadlineMovedV1) ruling.events().getFirst()).calendarVersion())
                .endsWith("test-2027");
        assertThat(deadlines.move(ruling.next(), on(YEAR_END))).isEqualTo(new Decision.Unchanged<>());
        assertThat(deadlines.moves(ruling.next())).isEmpty();
    }

    @Test
    void a_day_that_only_becomes_firm_is_noted_and_not_told() {
        var sameDays = new ArrayList<>(PublishedSchedules.all());
        sameDays.add(new YearSchedule(
                "plain-2027", 2027, "test", YEAR_END, Map.of(LocalDate.of(2027, 1, 1), "元旦"), Map.of()));
        var opened = aCase().acceptedOn(YEAR_END).review("M13", 5).opened();

        var ruling = (Decision.Changed<Case, ReviewRefusal>)
                new Deadlines(WorkingCalendar.of(sameDays)).move(opened, on(YEAR_END));

        assertThat(ruling.events()).isEmpty();
        assertThat(ruling.next().review(matter("M13")).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void what_a_decision_tells_is_not_told_again_as_moved() {
        var opened = aCase().acceptedOn(YEAR_END).review("M13", 5).opened();
        var asked = (Decision.Changed<Case, ReviewRefusal>)
                new CaseDecider(GROWN).decide(opened, matter("M13"), askSupplement(YEAR_END));
        var resumed = (Decision.Changed<Case, ReviewRefusal>)
                new CaseDecider(GROWN).decide(asked.next(), matter("M13"), answer(YEAR_END.plusDays(1)));

        assertThat(new Deadlines(GROWN).moves(asked.next())).isEmpty();
        assertThat(new Deadlines(GROWN).moves(resumed.next())).isEmpty();
    }

    /** Accepted before National Day with a make-up Saturday, stopped twice at once, and due in a year nobody knows yet. */
    @Test
    void the_walk_over_national_day_overlapping_pauses_a_make_up_day_and_an_unknown_year() {
        var walked =
                aCase().acceptedOn(LocalDate.of(2026, 9, 28)).review("M16", 10).opened();
        assertThat(due(walked, CALENDAR)).isEqualTo(new DueDate(LocalDate.of(2026, 10, 16), false));

        walked = after(walked, "M16", askSupplement(LocalDate.of(2026, 9, 30)));
        walked = after(
                walked,
                "M16",
                new ReviewCommand.StartProcedure(
                        "procedure-1",
                        ProcedureKind.EXPERT_REVIEW,
                        "选址",
                        "head-m16",
                        15,
                        on(LocalDate.of(2026, 10, 8))));
        assertThat(clock(walked).due(CALENDAR)).isEmpty();
        walked = after(walked, "M16", answer(LocalDate.of(2026, 10, 10)));
        walked = after(
                walked, "M16", new ReviewCommand.EndProcedure("procedure-1", "通过", on(LocalDate.of(2026, 10, 12))));

        // 8, 9, 10 (make-up Saturday) and 12 October stood still once; the holiday costs nothing.
        assertThat(due(walked, CALENDAR)).isEqualTo(new DueDate(LocalDate.of(2026, 10, 22), false));
        var days = clock(walked).explain(CALENDAR, LocalDate.of(2026, 10, 22));
        assertThat(days.stream().filter(CountedDay::consumes)).hasSize(10);
        assertThat(days.stream()
                        .filter(day -> day.effect() == CountedDay.Effect.SUSPENDED)
                        .map(day -> day.day().date().getDayOfMonth()))
                .containsExactly(8, 9, 10, 12);

        var extended = after(walked, "M16", new ReviewCommand.Extend(10, "跨县河道", on(LocalDate.of(2026, 10, 20))));
        assertThat(due(extended, CALENDAR)).isEqualTo(new DueDate(LocalDate.of(2026, 11, 5), false));

        var atYearEnd = aCase().acceptedOn(YEAR_END).review("M16", 10).opened();
        assertThat(due(atYearEnd, CALENDAR).provisional()).isTrue();
        assertThat(due(atYearEnd, GROWN)).isEqualTo(new DueDate(LocalDate.of(2027, 1, 13), false));
    }

    private static TimeLimit clock(Case of) {
        return of.review(matter("M16")).orElseThrow().timeLimit().orElseThrow();
    }

    private static DueDate due(Case of, WorkingCalendar calendar) {
        return clock(of).due(calendar).orElseThrow();
    }

    private static WorkingCalendar withTheNextYear() {
        var schedules = new ArrayList<>(PublishedSchedules.all());
        schedules.add(new YearSchedule(
                "test-2027",
                2027,
                "test",
                YEAR_END,
                Map.of(LocalDate.of(2027, 1, 1), "元旦"),
                Map.of(),
                List.of(LocalDecision.restOn(LocalDate.of(2027, 1, 4), "暴雪"))));
        return WorkingCalendar.of(schedules);
    }
}
