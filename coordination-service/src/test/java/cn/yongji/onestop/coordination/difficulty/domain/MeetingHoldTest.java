package cn.yongji.onestop.coordination.difficulty.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.DECIDER;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.aDifficulty;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.act;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.after;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.at;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.checkDeadline;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.departments;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.escalate;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ProblemMovedV1;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A meeting that is set holds its rung, once. */
class MeetingHoldTest {
    /** The last day of a huddle's rung that is reached on Monday. */
    private static final LocalDate DUE = LocalDate.of(2026, 9, 14);

    private static final LocalDate MEETING = LocalDate.of(2026, 9, 18);
    private static final LocalDate AFTER_IT = LocalDate.of(2026, 9, 22);

    private final Difficulty huddle = after(aDifficulty().raised(), escalate(MONDAY));

    @Test
    void c31_a_huddle_that_is_set_within_five_working_days_of_the_deadline_keeps_the_problem_until_after_it() {
        var told = (Decision.Changed<Difficulty, DifficultyRefusal>) DECIDER.decide(huddle, set("m1", MEETING));
        var held = told.next();

        assertThat(huddle.standing().deadline()).isEqualTo(DUE);
        assertThat(held.standing().deadline())
                .as("the 20th is a make-up Sunday")
                .isEqualTo(AFTER_IT);
        assertThat(held.steps()).last().isInstanceOf(DifficultyStep.Held.class);
        assertThat(told.events()).singleElement().satisfies(event -> {
            var moved = (ProblemMovedV1) event;
            assertThat(moved.cause()).isEqualTo("MEETING_SET");
            assertThat(moved.previousDeadline()).isEqualTo(DUE);
            assertThat(moved.deadline()).isEqualTo(AFTER_IT);
            assertThat(moved.level()).isEqualTo(moved.previousLevel());
        });
        assertThat(DECIDER.decide(held, checkDeadline(DUE.plusDays(1)))).isEqualTo(new Decision.Unchanged<>());
        assertThat(after(held, checkDeadline(AFTER_IT.plusDays(1))).standing().level())
                .as("nothing else stops the ladder")
                .isEqualTo(Level.COORDINATION_MEETING);
    }

    @Test
    void c31_when_that_huddle_is_cancelled_the_first_deadline_counts_again_and_it_is_escalated() {
        var held = after(huddle, set("m1", MEETING));

        var told = (Decision.Changed<Difficulty, DifficultyRefusal>) DECIDER.decide(held, cancelled("m1"));

        assertThat(told.next().standing()).isEqualTo(huddle.standing());
        assertThat(told.events())
                .singleElement()
                .satisfies(event -> assertThat(((ProblemMovedV1) event).cause()).isEqualTo("MEETING_CANCELLED"));
        assertThat(after(told.next(), checkDeadline(DUE.plusDays(1))).standing().level())
                .isEqualTo(Level.COORDINATION_MEETING);
    }

    @Test
    void a_meeting_that_is_moved_gives_no_more_time_and_is_noted_once() {
        var held = after(huddle, set("m1", MEETING));
        var start = at(MEETING.plusDays(1));
        var move = new DifficultyCommand.NoteMove("m1", start, act(MONDAY.plusDays(1), "coordinator1"));

        var told = (Decision.Changed<Difficulty, DifficultyRefusal>) DECIDER.decide(held, move);

        assertThat(told.next().standing()).isEqualTo(huddle.standing());
        assertThat(told.next().steps())
                .filteredOn(DifficultyStep.MeetingPlaced.class::isInstance)
                .extracting(it -> ((DifficultyStep.MeetingPlaced) it).start())
                .containsExactly(at(MEETING), start);
        assertThat(told.events())
                .singleElement()
                .satisfies(event -> assertThat(((ProblemMovedV1) event).cause()).isEqualTo("MEETING_MOVED"));
        assertThat(DECIDER.decide(told.next(), move)).isEqualTo(new Decision.Unchanged<>());
        assertThat(DECIDER.decide(huddle, move)).as("a meeting about another").isEqualTo(new Decision.Unchanged<>());
    }

    @Test
    void a_rung_is_held_once_and_neither_by_a_meeting_too_late_nor_by_one_of_the_rung_below() {
        var again = after(huddle, set("m1", MEETING), cancelled("m1"), set("m2", MEETING));
        assertThat(again.standing().deadline()).as("once").isEqualTo(DUE);

        var late = after(huddle, set("m1", LocalDate.of(2026, 9, 22)));
        assertThat(late.standing().deadline()).as("six working days after").isEqualTo(DUE);

        var soon = after(huddle, set("m1", MONDAY.plusDays(1)));
        assertThat(soon.standing().deadline())
                .as("there is time after it anyway")
                .isEqualTo(DUE);

        var top = after(huddle, escalate(MONDAY));
        assertThat(after(top, set("m1", LocalDate.of(2026, 9, 22))).standing()).isEqualTo(top.standing());
        var other = after(huddle, set("m1", MEETING), set("m2", MEETING), cancelled("m2"));
        assertThat(other.standing().deadline()).as("another one is cancelled").isEqualTo(AFTER_IT);
    }

    @Test
    void a_meeting_that_takes_a_problem_up_holds_its_new_rung_at_once() {
        var told = (Decision.Changed<Difficulty, DifficultyRefusal>)
                DECIDER.decide(aDifficulty().raised(), set("m1", MEETING));

        assertThat(told.next().standing().level()).isEqualTo(Level.HUDDLE);
        assertThat(told.next().standing().deadline()).isEqualTo(AFTER_IT);
        assertThat(told.events()).hasSize(1);
    }

    private static DifficultyCommand set(String id, LocalDate day) {
        return new DifficultyCommand.NoteMeeting(
                id, Level.HUDDLE, at(day), departments("ecology"), act(MONDAY, "coordinator1"));
    }

    private static DifficultyCommand cancelled(String id) {
        return new DifficultyCommand.NoteCancellation(id, "无需开会", act(MONDAY, "coordinator1"));
    }
}
