package cn.yongji.onestop.coordination.difficulty.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.DECIDER;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.aDifficulty;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.act;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.after;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.department;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.departments;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.position;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ProblemMovedV1;
import cn.yongji.onestop.kernel.event.ProblemPositionTakenV1;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Departments say where they stand, and what follows from it. */
class PositionsTest {
    private final Difficulty raised = aDifficulty().raised();

    @Test
    void c33_one_department_that_agrees_against_one_that_does_not_takes_it_up_at_once_with_both_texts() {
        var agreed = after(raised, position(MONDAY, "water", Stance.AGREE, "可以取水"));
        assertThat(agreed.standing()).isEqualTo(raised.standing());

        var told = (Decision.Changed<Difficulty, DifficultyRefusal>)
                DECIDER.decide(agreed, position(MONDAY, "ecology", Stance.DISAGREE, "不能占用保护区"));

        assertThat(told.next().standing().level()).isEqualTo(Level.HUDDLE);
        assertThat(told.next().steps())
                .filteredOn(DifficultyStep.PositionTaken.class::isInstance)
                .extracting(it -> ((DifficultyStep.PositionTaken) it).text())
                .containsExactly("可以取水", "不能占用保护区");
        assertThat(told.events())
                .extracting(Object::getClass)
                .containsExactly((Class) ProblemPositionTakenV1.class, ProblemMovedV1.class);
        assertThat(((ProblemMovedV1) told.events().getLast()).cause()).isEqualTo("POSITIONS_OPPOSED");
    }

    @Test
    void c34_what_two_departments_hold_not_theirs_goes_up_with_both_texts_and_the_one_that_is_suggested_sees_it() {
        var first = new DifficultyCommand.TakePosition(
                department("natural-resources"),
                Stance.NOT_OURS,
                "属林地范围",
                Optional.of(department("forestry")),
                act(MONDAY, "reviewer1"));
        var suggested = after(raised, first);
        assertThat(suggested.departments()).isEqualTo(departments("forestry", "natural-resources"));

        var told = (Decision.Changed<Difficulty, DifficultyRefusal>)
                DECIDER.decide(suggested, position(MONDAY, "forestry", Stance.NOT_OURS, "不在林地范围"));

        assertThat(told.next().standing().level()).isEqualTo(Level.HUDDLE);
        assertThat(((ProblemMovedV1) told.events().getLast()).cause()).isEqualTo("DISOWNED");
        assertThat(told.next().steps()).hasSize(3);
    }

    @Test
    void the_last_word_of_a_department_counts_and_only_on_the_rung_on_which_it_was_said() {
        var changed = after(
                raised,
                position(MONDAY, "water", Stance.DISAGREE, "不同意"),
                position(MONDAY, "water", Stance.AGREE, "补充论证后同意"),
                position(MONDAY, "ecology", Stance.AGREE, "同意"));
        assertThat(changed.standing().level()).isEqualTo(Level.AGENT);

        var up = after(changed, position(MONDAY, "forestry", Stance.DISAGREE, "不同意"));
        var again = after(up, position(MONDAY, "water", Stance.DISAGREE, "不同意"));

        assertThat(up.standing().level()).isEqualTo(Level.HUDDLE);
        assertThat(again.standing().level())
                .as("what was said below does not count")
                .isEqualTo(Level.HUDDLE);
    }

    @Test
    void a_department_changes_its_mind_five_times_a_rung_at_most() {
        var now = raised;
        for (var i = 0; i < Positions.MOST; i++) now = after(now, position(MONDAY, "water", Stance.AGREE, "说明" + i));

        assertThat(DECIDER.decide(now, position(MONDAY, "water", Stance.AGREE, "再次说明")))
                .isEqualTo(new Decision.Refused<>(new DifficultyRefusal.PositionsUsedUp(Positions.MOST)));
    }
}
