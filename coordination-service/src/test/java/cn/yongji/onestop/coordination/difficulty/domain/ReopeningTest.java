package cn.yongji.onestop.coordination.difficulty.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.DECIDER;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.RAISER;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.aDifficulty;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.act;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.after;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.answer;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.close;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.meeting;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.reopen;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.resolution;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.difficulty.domain.Difficulties.State;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ProblemReopenedV1;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was closed and is not solved. */
class ReopeningTest {
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private final Difficulty closed = after(
            aDifficulty().blocking().raised(),
            meeting(MONDAY, "meeting-1", Level.HUDDLE),
            resolution(MONDAY, true),
            answer(MONDAY, "resolution-true", null),
            close(MONDAY));

    @Test
    void c43_it_stands_on_its_rung_again_with_new_days_and_keeps_its_history() {
        var told = (Decision.Changed<Difficulty, DifficultyRefusal>) DECIDER.decide(closed, reopen(FRIDAY, RAISER));

        assertThat(told.next().standing().level()).isEqualTo(Level.HUDDLE);
        assertThat(told.next().standing().deadline()).isEqualTo(LocalDate.of(2026, 9, 18));
        assertThat(told.next().steps()).hasSize(4).last().satisfies(step -> {
            assertThat(((DifficultyStep.Reopened) step).result()).isEqualTo("已完成");
            assertThat(((DifficultyStep.Reopened) step).closed()).isEqualTo(act(MONDAY, "coordinator1"));
        });
        assertThat(((ProblemReopenedV1) told.events().getFirst()).deadline()).isEqualTo(LocalDate.of(2026, 9, 18));
        assertThat(State.of(told.next()))
                .as("what was resolved did not solve it")
                .isEqualTo(State.OPEN);
        assertThat(told.next().blocksNow()).as("the review goes on").isFalse();
    }

    @Test
    void c43_who_has_to_say_so_twice_is_heard_one_rung_higher() {
        var twice = after(closed, reopen(MONDAY, RAISER), close(FRIDAY), reopen(FRIDAY, RAISER));

        assertThat(twice.standing().level()).isEqualTo(Level.COORDINATION_MEETING);
        assertThat(after(twice, close(FRIDAY), reopen(FRIDAY, RAISER))
                        .standing()
                        .level())
                .as("there is no rung above")
                .isEqualTo(Level.COORDINATION_MEETING);
    }

    @Test
    void c43_the_last_day_is_the_fifteenth_working_day_after_closing() {
        var last = DifficultyBuilder.CALENDAR.plus(MONDAY, 15).date();

        assertThat(DECIDER.decide(closed, reopen(last, RAISER))).isInstanceOf(Decision.Changed.class);
        assertThat(DECIDER.decide(closed, reopen(last.plusDays(1), RAISER)))
                .isEqualTo(new Decision.Refused<>(new DifficultyRefusal.TooLateToReopen(last)));
    }

    @Test
    void the_agent_of_now_has_what_is_reopened_on_the_first_rung() {
        var agents = after(aDifficulty().raised(), close(MONDAY), reopen(FRIDAY, RAISER));

        assertThat(agents.standing().owner()).isEqualTo(DifficultyOwner.agent("agent2"));
    }

    @Test
    void the_office_speaks_for_a_rule_and_nobody_for_what_has_no_object_any_more() {
        var byOffice = new DifficultyCommand.Reopen("补救未完成", true, Optional.empty(), act(FRIDAY, "coordinator1"));
        var breach = after(ForesightTest.contradiction(), close(MONDAY));

        assertThat(DECIDER.decide(breach, byOffice)).isInstanceOf(Decision.Changed.class);
        assertThat(DECIDER.decide(closed, byOffice))
                .as("a person speaks for himself")
                .isEqualTo(new Decision.Refused<>(new DifficultyRefusal.NotYoursToReopen(RAISER)));
    }
}
