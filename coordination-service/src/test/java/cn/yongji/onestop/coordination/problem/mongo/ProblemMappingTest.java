package cn.yongji.onestop.coordination.problem.mongo;

import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.MONDAY;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.aProblem;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.after;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.close;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.escalate;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.meeting;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.resolution;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.Bson;
import cn.yongji.onestop.coordination.problem.domain.ForesightTest;
import cn.yongji.onestop.coordination.problem.domain.Level;
import cn.yongji.onestop.coordination.problem.domain.Problem;
import cn.yongji.onestop.coordination.problem.domain.ProblemBuilder;
import cn.yongji.onestop.coordination.problem.domain.ProblemClass;
import cn.yongji.onestop.coordination.problem.domain.ProblemCommand;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both ways through the bytes of the database, for every state and every kind of step. */
class ProblemMappingTest {
    private static final ProblemMapping MAPPING = new ProblemMapping();

    static Stream<Problem> problems() {
        var raised = aProblem().blocking().raised();
        var met = after(raised, meeting(MONDAY, "meeting-1", Level.HUDDLE), resolution(MONDAY, true));
        return Stream.of(
                raised,
                ForesightTest.foreseen("department:water"),
                ForesightTest.contradiction(),
                after(
                        aProblem().raised(),
                        new ProblemCommand.HandOver("agent1", "agent2", ProblemBuilder.act(MONDAY, "coordinator1"))),
                aProblem().of(ProblemClass.OTHER).withoutAgent().raised(),
                aProblem().on(LocalDate.of(2026, 12, 31)).raised(),
                met,
                after(met, escalate(MONDAY)),
                after(met, escalate(MONDAY), close(MONDAY)));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void a_problem_is_read_as_it_was_written(Problem written) {
        assertThat(MAPPING.fromDocument(Bson.throughBytes(MAPPING.toDocument(written))))
                .isEqualTo(written);
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
