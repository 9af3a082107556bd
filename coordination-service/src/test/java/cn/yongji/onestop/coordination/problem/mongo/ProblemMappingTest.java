package cn.yongji.onestop.coordination.problem.mongo;

import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.MONDAY;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.aProblem;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.after;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.close;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.escalate;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.meeting;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.resolution;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.problem.domain.ForesightTest;
import cn.yongji.onestop.coordination.problem.domain.Level;
import cn.yongji.onestop.coordination.problem.domain.Problem;
import cn.yongji.onestop.coordination.problem.domain.ProblemBuilder;
import cn.yongji.onestop.coordination.problem.domain.ProblemClass;
import cn.yongji.onestop.coordination.problem.domain.ProblemCommand;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.testkit.StateSamples;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The approved form at rest of every state and every kind of step, and what a problem is found by. */
class ProblemMappingTest {
    private static final AggregateMapping<Problem> MAPPING = ProblemMapping.MAPPING;

    @TestFactory
    Stream<DynamicTest> states_at_rest() {
        var raised = aProblem().blocking().raised();
        var met = after(raised, meeting(MONDAY, "meeting-1", Level.HUDDLE), resolution(MONDAY, true));
        var handOver = new ProblemCommand.HandOver("agent1", "agent2", ProblemBuilder.act(MONDAY, "coordinator1"));
        return StateSamples.of(MAPPING)
                .with("raised", raised)
                .with("foreseen", ForesightTest.foreseen("department:water"))
                .with("contradiction", ForesightTest.contradiction())
                .with("handed over", after(aProblem().raised(), handOver))
                .with(
                        "without agent",
                        aProblem().of(ProblemClass.OTHER).withoutAgent().raised())
                .with(
                        "provisional deadline",
                        aProblem().on(LocalDate.of(2026, 12, 31)).raised())
                .with("met", met)
                .with("escalated", after(met, escalate(MONDAY)))
                .with("closed", after(met, escalate(MONDAY), close(MONDAY)))
                .tests();
    }

    @Test
    void a_problem_is_watched_while_it_can_still_move_up_by_itself() {
        var raised = aProblem().raised();

        assertThat(MAPPING.toDocument(raised).getString("watch")).isEqualTo("2026-09-09");
        assertThat(MAPPING.toDocument(after(raised, escalate(MONDAY), escalate(MONDAY))))
                .doesNotContainKey("watch");
        assertThat(MAPPING.toDocument(after(raised, close(MONDAY)))).doesNotContainKey("watch");
        assertThat(MAPPING.toDocument(aProblem().on(LocalDate.of(2026, 12, 31)).raised()))
                .doesNotContainKey("watch");
    }

    @Test
    void a_problem_is_found_by_the_departments_concerned() {
        var met = after(aProblem().raised(), meeting(MONDAY, "meeting-1", Level.HUDDLE));

        assertThat(MAPPING.toDocument(met).getList("departments", String.class))
                .containsExactly("ecology", "natural-resources");
    }
}
