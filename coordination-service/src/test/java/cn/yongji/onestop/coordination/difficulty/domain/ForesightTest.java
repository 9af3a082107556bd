package cn.yongji.onestop.coordination.difficulty.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.DECIDER;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.LADDER;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.aDifficulty;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.act;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.after;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.close;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.departments;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.escalate;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ContradictionFoundV1;
import cn.yongji.onestop.kernel.event.DisputedCondition;
import cn.yongji.onestop.kernel.event.ForeseenProblem;
import cn.yongji.onestop.kernel.event.GapBreachedV1;
import cn.yongji.onestop.kernel.event.IssuedResult;
import cn.yongji.onestop.kernel.event.VisitRecordedV1;
import cn.yongji.onestop.kernel.event.word.VisitKind;
import cn.yongji.onestop.kernel.event.word.Word;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Difficulties that a visit foresaw, that a dispute or a broken promise opened, and what a hand-over does to them. */
public class ForesightTest {
    private static final DifficultyRaising RAISING = new DifficultyRaising(LADDER);

    /** A foreseen difficulty with this owner. */
    public static Difficulty.Open foreseen(String owner) {
        var said = new ForeseenProblem("problem-9", "LAND_NATURE", "PLANNING", "地类", "园地", owner, "先行变更");
        var visit = new VisitRecordedV1(
                "project-1",
                "visit-1",
                Word.of(VisitKind.AGENT_VISIT),
                MONDAY,
                "李代办",
                "小结",
                List.of(said),
                act(MONDAY, "").at(),
                "agent1");
        return (Difficulty.Open)
                RAISING.onForeseen(visit, said, Optional.of("agent1")).next();
    }

    /** Two departments whose conditions contradict each other. */
    public static Difficulty.Open contradiction() {
        var found = new ContradictionFoundV1(
                "project-1",
                "case-1",
                "dispute-1",
                "C-01",
                List.of(
                        new DisputedCondition("case-1-M14", "water", "退让河道 30 米"),
                        new DisputedCondition("case-1-M13", "ecology", "厂房不得东移")),
                act(MONDAY, "").at());
        return (Difficulty.Open)
                RAISING.onContradiction(found, Optional.of("agent1")).next();
    }

    private static DifficultyCommand.HandOver handOver(String from) {
        return new DifficultyCommand.HandOver(from, "agent2", act(MONDAY, "coordinator1"));
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource({"agent7, AGENT, agent7", "department:water, DEPARTMENT, water", "task-force, TASK_FORCE, task-force"})
    void s2_a_foreseen_problem_starts_with_the_owner_that_the_visit_named(
            String said, DifficultyOwner.Kind kind, String name) {
        var difficulty = foreseen(said);

        assertThat(difficulty.id()).isEqualTo("problem-9");
        assertThat(difficulty.standing().owner()).isEqualTo(new DifficultyOwner(kind, name));
        assertThat(difficulty.standing().level()).isEqualTo(Level.AGENT);
        assertThat(difficulty.file().origin()).isEqualTo(Origin.FORESEEN);
        assertThat(difficulty.file().foresight())
                .hasValueSatisfying(it -> assertThat(it.plannedResolution()).contains("先行变更"));
    }

    @Test
    void a_department_that_was_named_sees_the_foreseen_problem() {
        assertThat(foreseen("department:water").departments()).isEqualTo(departments("water"));
        assertThat(foreseen("agent7").departments()).isEmpty();
    }

    @Test
    void a_foreseen_problem_climbs_like_any_other() {
        var up = after(foreseen("department:water"), escalate(MONDAY));

        assertThat(up.standing().owner())
                .isEqualTo(DifficultyOwner.department(DifficultyBuilder.department("natural-resources")));
    }

    @Test
    void conditions_that_contradict_each_other_start_at_the_huddle_and_every_department_sees_them() {
        var difficulty = contradiction();

        assertThat(difficulty.standing().level()).isEqualTo(Level.HUDDLE);
        assertThat(difficulty.file().problemClass()).isEqualTo(DifficultyClass.ENVIRONMENT);
        assertThat(difficulty.departments()).isEqualTo(departments("ecology", "water"));
        assertThat(difficulty.file().description())
                .contains("退让河道 30 米")
                .contains("厂房不得东移")
                .contains("C-01");
    }

    @Test
    void a_broken_promise_starts_with_the_agent_and_names_the_material_and_its_day() {
        var difficulty = RAISING.onBreach(breach(null), Optional.of("agent1")).next();

        assertThat(difficulty.standing().owner()).isEqualTo(DifficultyOwner.agent("agent1"));
        assertThat(difficulty.file().reviewId()).contains("case-1-M16");
        assertThat(difficulty.file().blocking()).isFalse();
        assertThat(difficulty.file().description())
                .contains("2026-09-07")
                .contains("soil-report")
                .contains("不出具结果");
    }

    @Test
    void d10_a_material_missed_after_the_result_was_issued_is_told_as_that_and_not_as_a_result_withheld() {
        var issued = new IssuedResult("永水保许〔2026〕41号", act(MONDAY, "").at());

        var difficulty = RAISING.onBreach(breach(issued), Optional.of("agent1")).next();

        assertThat(difficulty.file().title()).contains("容缺通过后材料逾期未补");
        assertThat(difficulty.file().description())
                .contains("永水保许〔2026〕41号", "撤销审查")
                .doesNotContain("不出具结果");
    }

    private static GapBreachedV1 breach(@Nullable IssuedResult issued) {
        return new GapBreachedV1(
                "project-1",
                "case-1",
                "gap-1",
                "M16",
                "soil-report",
                "91140881MA0GT4BX39",
                MONDAY,
                act(MONDAY, "").at(),
                issued);
    }

    @Test
    void a_hand_over_takes_the_open_problems_of_the_former_agent_along_and_leaves_their_days() {
        var raised = aDifficulty().raised();

        var handed = after(raised, handOver("agent1"));

        assertThat(handed.standing().owner()).isEqualTo(DifficultyOwner.agent("agent2"));
        assertThat(handed.standing().deadline()).isEqualTo(raised.standing().deadline());
        assertThat(handed.steps())
                .containsExactly(new DifficultyStep.HandedOver(act(MONDAY, "coordinator1"), "agent1", "agent2"));
        assertThat(handed.file().raised().by()).isEqualTo("agent1");
    }

    @Test
    void what_an_agent_leaves_without_a_successor_is_with_the_task_force() {
        var left = after(
                aDifficulty().raised(),
                new DifficultyCommand.HandOver(
                        "agent1", DifficultyCommand.HandOver.TASK_FORCE, act(MONDAY, "coordinator1")));

        assertThat(left.standing().owner()).isEqualTo(DifficultyOwner.TASK_FORCE);
    }

    @Test
    void what_others_own_and_what_is_closed_stays_where_it_is() {
        assertThat(DECIDER.decide(aDifficulty().raised(), handOver("agent9"))).isEqualTo(new Decision.Unchanged<>());
        assertThat(DECIDER.decide(foreseen("department:water"), handOver("agent1")))
                .isEqualTo(new Decision.Unchanged<>());
        assertThat(DECIDER.decide(after(aDifficulty().raised(), escalate(MONDAY)), handOver("agent1")))
                .isEqualTo(new Decision.Unchanged<>());
        assertThat(DECIDER.decide(after(aDifficulty().raised(), close(MONDAY)), handOver("agent1")))
                .isEqualTo(new Decision.Unchanged<>());
    }

    @ParameterizedTest
    @EnumSource(DifficultyClass.class)
    void every_kind_is_known_by_its_name(DifficultyClass kind) {
        assertThat(DifficultyClass.named(kind.name())).isEqualTo(kind);
        assertThat(DifficultyClass.named("UNHEARD_OF")).isEqualTo(DifficultyClass.OTHER);
    }
}
