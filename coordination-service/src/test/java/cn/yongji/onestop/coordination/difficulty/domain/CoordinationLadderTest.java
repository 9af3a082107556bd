package cn.yongji.onestop.coordination.difficulty.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.LADDER;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.aDifficulty;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.after;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.at;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.checkDeadline;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.department;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.ReviewTurnedRedV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has a difficulty on which rung, and until when. */
class CoordinationLadderTest {
    @ParameterizedTest(name = "{0} on {1} is with {2} {3}")
    @CsvSource({
        "LAND_NATURE, AGENT, AGENT, agent1",
        "LAND_NATURE, HUDDLE, DEPARTMENT, natural-resources",
        "PLANNING_ADJUSTMENT, HUDDLE, DEPARTMENT, natural-resources",
        "ENVIRONMENT, HUDDLE, DEPARTMENT, ecology",
        "OTHER, HUDDLE, TASK_FORCE, task-force",
        "OTHER, AGENT, AGENT, agent1",
        "ENVIRONMENT, COORDINATION_MEETING, GOVERNMENT_OFFICE, government-office"
    })
    void a_problem_is_with_the_owner_of_its_class_and_rung(
            DifficultyClass problemClass, Level level, DifficultyOwner.Kind kind, String name) {
        var file = aDifficulty().of(problemClass).file();

        assertThat(LADDER.standing(file, level, MONDAY).owner()).isEqualTo(new DifficultyOwner(kind, name));
    }

    @Test
    void without_an_agent_the_task_force_starts() {
        assertThat(aDifficulty().withoutAgent().raised().standing().owner()).isEqualTo(DifficultyOwner.TASK_FORCE);
    }

    @ParameterizedTest(name = "raised on {0} is due on {1}")
    @CsvSource({"2026-09-07, 2026-09-09", "2026-09-18, 2026-09-21", "2026-09-24, 2026-09-29", "2026-09-30, 2026-10-09"})
    void the_deadline_counts_working_days_after_the_day_of_raising(LocalDate raised, LocalDate due) {
        assertThat(aDifficulty().on(raised).raised().standing().deadline()).isEqualTo(due);
    }

    @Test
    void a_problem_moves_up_the_day_after_its_deadline_and_gets_the_days_of_the_next_rung() {
        var raised = aDifficulty().raised();
        var due = raised.standing().deadline();

        assertThat(DifficultyBuilder.DECIDER.decide(raised, checkDeadline(due))).isEqualTo(new Decision.Unchanged<>());
        var moved = after(raised, checkDeadline(due.plusDays(1)));

        assertThat(moved.standing().level()).isEqualTo(Level.HUDDLE);
        assertThat(moved.standing().deadline()).isEqualTo(LocalDate.of(2026, 9, 17));
    }

    @Test
    void a_provisional_deadline_moves_nothing_up() {
        var late = aDifficulty().on(LocalDate.of(2026, 12, 31)).raised();

        assertThat(late.standing().provisional()).isTrue();
        assertThat(DifficultyBuilder.DECIDER.decide(late, checkDeadline(LocalDate.of(2027, 6, 1))))
                .isEqualTo(new Decision.Unchanged<>());
    }

    @Test
    void a_huddle_never_takes_a_problem_down_from_the_coordination_meeting() {
        var top = after(aDifficulty().raised(), meeting(MONDAY, "meeting-1", Level.COORDINATION_MEETING));

        var noted = after(top, meeting(MONDAY.plusDays(1), "meeting-2", Level.HUDDLE));

        assertThat(noted.standing()).isEqualTo(top.standing());
        assertThat(noted.steps()).hasSize(2);
    }

    @Test
    void a_refusal_and_a_red_light_open_one_problem_each_under_a_name_that_comes_from_the_review() {
        var raising = new DifficultyRaising(LADDER);
        var refused = decided("REFUSED");
        var red = new ReviewTurnedRedV1(
                new ReviewRef("p", "c", "c-M13", "M13", "ecology"), "环评审批", ReviewProgress.dueOn(MONDAY));

        var first = raising.onRefusal(refused, Optional.of("agent1"), at(MONDAY));
        var light = raising.onRedLight(red, Optional.empty(), at(MONDAY));

        assertThat(raising.onRefusal(refused, Optional.of("agent1"), at(MONDAY)))
                .isEqualTo(first);
        assertThat(first.next().id()).isNotEqualTo(light.next().id());
        assertThat(first.next().file().problemClass()).isEqualTo(DifficultyClass.ENVIRONMENT);
        assertThat(first.next().file().department()).contains(department("ecology"));
        assertThat(first.next().file().description()).contains("选址在保护区内");
        assertThat(first.events()).singleElement().satisfies(event -> {
            var raised = (ProblemRaisedV1) event;
            assertThat(raised.origin()).isEqualTo("REFUSAL");
            assertThat(raised.blocking()).isFalse();
            assertThat(raised.owner()).isEqualTo("agent1");
        });
        assertThat(light.next().standing().owner()).isEqualTo(DifficultyOwner.TASK_FORCE);
        assertThat(DifficultyRaising.isRefusal(refused)).isTrue();
        assertThat(DifficultyRaising.isRefusal(decided("GRANTED"))).isFalse();
        assertThat(DifficultyRaising.isRefusal(decided("NOT_STARTED"))).isFalse();
    }

    private static ReviewDecidedV1 decided(String verdict) {
        return new ReviewDecidedV1(
                new ReviewRef("p", "c", "c-M13", "M13", "ecology"),
                "环评审批",
                Word.read(HowItEnded.class, verdict),
                "选址在保护区内",
                null,
                at(MONDAY),
                "head",
                5,
                ReviewProgress.coded(13));
    }
}
