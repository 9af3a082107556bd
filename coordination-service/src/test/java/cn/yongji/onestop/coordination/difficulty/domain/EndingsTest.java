package cn.yongji.onestop.coordination.difficulty.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.CALENDAR;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.DECIDER;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.LADDER;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.REVIEW;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.aDifficulty;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.act;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.after;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.checkDeadline;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.close;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.meeting;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.resolution;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.difficulty.domain.Difficulties.State;
import cn.yongji.onestop.kernel.calendar.LocalDecision;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.calendar.YearSchedule;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import cn.yongji.onestop.kernel.event.ProblemMovedV1;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ReviewExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.word.ExemptionEffect;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What hangs on a review, an exemption or a calendar: it ends or moves with it. */
public class EndingsTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Test
    void what_blocks_a_review_that_ends_is_closed_with_the_reason_and_climbs_no_more() {
        var blocking = aDifficulty().blocking().raised();
        assertThat(blocking.endsWith(REVIEW, false)).isTrue();
        assertThat(blocking.endsWith("case-1-M13", false)).isFalse();
        assertThat(aDifficulty().raised().endsWith(REVIEW, false))
                .as("what people raised without blocking is theirs to close")
                .isFalse();

        assertThat(blocking.endsWith(REVIEW, true)).isTrue();
        assertThat(after(blocking, resolution(MONDAY, true)).endsWith(REVIEW, true))
                .as("what was resolved is still to be done")
                .isFalse();

        var ruling = (Decision.Changed<Difficulty, DifficultyRefusal>) DECIDER.decide(blocking, end());

        var told = (ProblemClosedV1) ruling.events().getFirst();
        assertThat(told.result()).isEqualTo("所涉审核已随申报撤回，难题随之办结");
        assertThat(told.reviewId()).isEqualTo(REVIEW);
        assertThat(told.closedBy()).isEqualTo("rule:review-ended");
        assertThat(DECIDER.decide(ruling.next(), checkDeadline(LocalDate.of(2026, 12, 1))))
                .isEqualTo(new Decision.Unchanged<>());
    }

    @Test
    void d5_a_fallen_exemption_opens_a_problem_of_its_own_for_the_department_with_the_day_of_its_head() {
        var opened = fallen("M25", LocalDate.of(2026, 9, 10));

        var told = (ProblemRaisedV1) opened.events().getFirst();
        assertThat(told.origin()).isEqualTo("EXEMPTION_UNDONE");
        assertThat(told.matterCode()).isEqualTo("M25");
        assertThat(told.owner()).isEqualTo("housing");
        assertThat(told.level()).isEqualTo("AGENT");
        assertThat(told.deadline()).isEqualTo(LocalDate.of(2026, 9, 10));
        assertThat(told.blocking()).isFalse();
        assertThat(((ProblemRaisedV1) fallen(null, null).events().getFirst()).matterCode())
                .as("the experts' review of the matter itself")
                .isEqualTo("M36");
        assertThat(opened.next().endsWith("case-1-M36", true))
                .as("a grant is what it is about")
                .isFalse();
        assertThat(after(opened.next(), checkDeadline(LocalDate.of(2026, 9, 11)))
                        .standing()
                        .level())
                .isEqualTo(Level.HUDDLE);
    }

    @Test
    void i12_a_calendar_that_changes_moves_the_last_day_of_an_open_problem_and_tells_from_where_to_where() {
        var raised = aDifficulty().raised();
        assertThat(raised.standing().deadline()).isEqualTo(LocalDate.of(2026, 9, 9));
        var snow = new DifficultyDecider(new CoordinationLadder(withSnowOn(TUESDAY), LADDER.days()));
        var check = new DifficultyCommand.CheckCalendar(act(MONDAY, "rule:calendar"));

        var ruling = (Decision.Changed<Difficulty, DifficultyRefusal>) snow.decide(raised, check);

        var told = (ProblemMovedV1) ruling.events().getFirst();
        assertThat(told.cause()).isEqualTo("CALENDAR_CHANGED");
        assertThat(told.previousDeadline()).isEqualTo(LocalDate.of(2026, 9, 9));
        assertThat(told.deadline()).isEqualTo(LocalDate.of(2026, 9, 10));
        assertThat(ruling.next().steps()).last().isInstanceOf(DifficultyStep.Recounted.class);
        assertThat(snow.decide(ruling.next(), check)).as("once").isEqualTo(new Decision.Unchanged<>());
        assertThat(snow.decide(after(raised, close(MONDAY)), check)).isEqualTo(new Decision.Unchanged<>());
        assertThat(DECIDER.decide(ruling.next(), check)).as("and back").isInstanceOf(Decision.Changed.class);
    }

    @Test
    void i12_a_day_that_somebody_else_has_set_moves_as_his_does() {
        var opened = fallen("M25", LocalDate.of(2026, 9, 10)).next();
        var snow = new DifficultyDecider(new CoordinationLadder(withSnowOn(TUESDAY), LADDER.days()));

        var moved = (Decision.Changed<Difficulty, DifficultyRefusal>)
                snow.decide(opened, new DifficultyCommand.CheckCalendar(act(MONDAY, "rule:calendar")));

        assertThat(moved.next().standing().deadline()).isEqualTo(LocalDate.of(2026, 9, 11));
    }

    @Test
    void a_problem_is_called_by_the_words_of_the_ledger() {
        var raised = aDifficulty().raised();
        var placed = after(raised, meeting(MONDAY, "meeting-1", Level.HUDDLE));
        var cancelled = after(
                placed, new DifficultyCommand.NoteCancellation("meeting-1", "无需开会", act(TUESDAY, "coordinator1")));
        var blocking = after(aDifficulty().blocking().raised(), meeting(MONDAY, "meeting-1", Level.HUDDLE));

        assertThat(State.of(raised)).isEqualTo(State.OPEN);
        assertThat(State.of(placed)).isEqualTo(State.MEETING_SCHEDULED);
        assertThat(State.of(cancelled)).isEqualTo(State.OPEN);
        var held = new DifficultyCommand.NoteHeld("meeting-1", true, act(TUESDAY, "coordinator1"));
        assertThat(State.of(after(placed, held)))
                .as("nothing was resolved there")
                .isEqualTo(State.OPEN);
        assertThat(State.of(after(cancelled, meeting(TUESDAY, "meeting-2", Level.HUDDLE))))
                .isEqualTo(State.MEETING_SCHEDULED);
        assertThat(State.of(after(placed, resolution(TUESDAY, false)))).isEqualTo(State.RESOLVED);
        assertThat(State.of(after(blocking, resolution(TUESDAY, false))))
                .as("it still waits to be released")
                .isEqualTo(State.OPEN);
        assertThat(State.of(after(blocking, resolution(TUESDAY, true)))).isEqualTo(State.RESOLVED);
        assertThat(State.of(after(placed, close(TUESDAY)))).isEqualTo(State.CLOSED);
    }

    public static Decision.Changed<Difficulty, DifficultyRefusal> fallen(
            @Nullable String required, @Nullable LocalDate replyBy) {
        return new DifficultyRaising(LADDER)
                .onFallenExemption(
                        new ReviewExemptionUndoneV1(
                                new ReviewRef("project-1", "case-1", "case-1-M36", "M36", "housing"),
                                "YJ-S25-PIPE",
                                List.of(new FactDifference("planningConditionsChanged", "false", "true")),
                                Word.of(ExemptionEffect.SUPERVISION),
                                DifficultyBuilder.at(MONDAY),
                                "enterprise1",
                                required,
                                replyBy,
                                null,
                                ReviewProgress.coded(11)),
                        Optional.of("agent1"));
    }

    public static DifficultyCommand end() {
        return new DifficultyCommand.End("所涉审核已随申报撤回，难题随之办结", act(TUESDAY, "rule:review-ended"));
    }

    static CoordinationLadder ladderWithSnowOn(LocalDate day) {
        return new CoordinationLadder(withSnowOn(day), LADDER.days());
    }

    private static WorkingCalendar withSnowOn(LocalDate day) {
        assertThat(CALENDAR.isWorkingDay(day)).isTrue();
        return WorkingCalendar.of(PublishedSchedules.all().stream()
                .map(it -> it.year() == day.getYear()
                        ? new YearSchedule(
                                it.version() + "-snow",
                                it.year(),
                                it.source(),
                                it.published(),
                                it.holidays(),
                                it.makeUpDays(),
                                List.of(LocalDecision.restOn(day, "暴雪")))
                        : it)
                .toList());
    }
}
