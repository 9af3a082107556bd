package cn.yongji.onestop.coordination.problem.domain;

import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.DECIDER;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.LADDER;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.MONDAY;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.aProblem;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.act;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.after;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.close;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.departments;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.escalate;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ContradictionFoundV1;
import cn.yongji.onestop.kernel.event.DisputedCondition;
import cn.yongji.onestop.kernel.event.ForeseenProblem;
import cn.yongji.onestop.kernel.event.GapBreachedV1;
import cn.yongji.onestop.kernel.event.VisitRecordedV1;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Problems that a visit foresaw, that a dispute or a broken promise opened, and what a hand-over does to them. */
public class ForesightTest {
    private static final ProblemRaising RAISING = new ProblemRaising(LADDER);

    /** A foreseen problem with this owner. */
    public static Problem.Open foreseen(String owner) {
        var said = new ForeseenProblem("problem-9", "LAND_NATURE", "PLANNING", "地类", "园地", owner, "先行变更");
        var visit = new VisitRecordedV1(
                "project-1",
                "visit-1",
                "AGENT_VISIT",
                MONDAY,
                "李代办",
                "小结",
                List.of(said),
                act(MONDAY, "").at(),
                "agent1");
        return (Problem.Open)
                RAISING.onForeseen(visit, said, Optional.of("agent1")).next();
    }

    /** Two departments whose conditions contradict each other. */
    public static Problem.Open contradiction() {
        var found = new ContradictionFoundV1(
                "project-1",
                "case-1",
                "dispute-1",
                "C-01",
                List.of(
                        new DisputedCondition("case-1-M14", "water", "退让河道 30 米"),
                        new DisputedCondition("case-1-M13", "ecology", "厂房不得东移")),
                act(MONDAY, "").at());
        return (Problem.Open)
                RAISING.onContradiction(found, Optional.of("agent1")).next();
    }

    private static ProblemCommand.HandOver handOver(String from) {
        return new ProblemCommand.HandOver(from, "agent2", act(MONDAY, "coordinator1"));
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource({"agent7, AGENT, agent7", "department:water, DEPARTMENT, water", "task-force, TASK_FORCE, task-force"})
    void s2_a_foreseen_problem_starts_with_the_owner_that_the_visit_named(String said, Owner.Kind kind, String name) {
        var problem = foreseen(said);

        assertThat(problem.id()).isEqualTo("problem-9");
        assertThat(problem.standing().owner()).isEqualTo(new Owner(kind, name));
        assertThat(problem.standing().level()).isEqualTo(Level.AGENT);
        assertThat(problem.file().origin()).isEqualTo(Origin.FORESEEN);
        assertThat(problem.file().foresight())
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

        assertThat(up.standing().owner()).isEqualTo(Owner.department(ProblemBuilder.department("natural-resources")));
    }

    @Test
    void conditions_that_contradict_each_other_start_at_the_huddle_and_every_department_sees_them() {
        var problem = contradiction();

        assertThat(problem.standing().level()).isEqualTo(Level.HUDDLE);
        assertThat(problem.file().problemClass()).isEqualTo(ProblemClass.ENVIRONMENT);
        assertThat(problem.departments()).isEqualTo(departments("ecology", "water"));
        assertThat(problem.file().description())
                .contains("退让河道 30 米")
                .contains("厂房不得东移")
                .contains("C-01");
    }

    @Test
    void a_broken_promise_starts_with_the_agent_and_names_the_material_and_its_day() {
        var gap = new GapBreachedV1(
                "project-1",
                "case-1",
                "gap-1",
                "M16",
                "soil-report",
                "91140881MA0GT4BX39",
                MONDAY,
                act(MONDAY, "").at());
        var problem = RAISING.onBreach(gap, Optional.of("agent1")).next();

        assertThat(problem.standing().owner()).isEqualTo(Owner.agent("agent1"));
        assertThat(problem.file().reviewId()).contains("case-1-M16");
        assertThat(problem.file().blocking()).isFalse();
        assertThat(problem.file().description()).contains("2026-09-07").contains("soil-report");
    }

    @Test
    void a_hand_over_takes_the_open_problems_of_the_former_agent_along_and_leaves_their_days() {
        var raised = aProblem().raised();

        var handed = after(raised, handOver("agent1"));

        assertThat(handed.standing().owner()).isEqualTo(Owner.agent("agent2"));
        assertThat(handed.standing().deadline()).isEqualTo(raised.standing().deadline());
        assertThat(handed.steps())
                .containsExactly(new Step.HandedOver(act(MONDAY, "coordinator1"), "agent1", "agent2"));
        assertThat(handed.file().raised().by()).isEqualTo("agent1");
    }

    @Test
    void what_an_agent_leaves_without_a_successor_is_with_the_task_force() {
        var left = after(
                aProblem().raised(),
                new ProblemCommand.HandOver("agent1", ProblemCommand.HandOver.TASK_FORCE, act(MONDAY, "coordinator1")));

        assertThat(left.standing().owner()).isEqualTo(Owner.TASK_FORCE);
    }

    @Test
    void what_others_own_and_what_is_closed_stays_where_it_is() {
        assertThat(DECIDER.decide(aProblem().raised(), handOver("agent9"))).isEqualTo(new Decision.Unchanged<>());
        assertThat(DECIDER.decide(foreseen("department:water"), handOver("agent1")))
                .isEqualTo(new Decision.Unchanged<>());
        assertThat(DECIDER.decide(after(aProblem().raised(), escalate(MONDAY)), handOver("agent1")))
                .isEqualTo(new Decision.Unchanged<>());
        assertThat(DECIDER.decide(after(aProblem().raised(), close(MONDAY)), handOver("agent1")))
                .isEqualTo(new Decision.Unchanged<>());
    }

    @ParameterizedTest
    @EnumSource(ProblemClass.class)
    void every_kind_is_known_by_its_name(ProblemClass kind) {
        assertThat(ProblemClass.named(kind.name())).isEqualTo(kind);
        assertThat(ProblemClass.named("UNHEARD_OF")).isEqualTo(ProblemClass.OTHER);
    }
}
