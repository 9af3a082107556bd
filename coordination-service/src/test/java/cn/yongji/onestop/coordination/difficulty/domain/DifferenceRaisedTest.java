package cn.yongji.onestop.coordination.difficulty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.DifferenceFoundV1;
import cn.yongji.onestop.kernel.event.DifferingField;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.word.DifferenceKind;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A difference between a service and the ledger is the administrator's. */
class DifferenceRaisedTest {
    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 10);
    private static final DifferenceFoundV1 FOUND = new DifferenceFoundV1(
            "project-1",
            "approval~CASES~DUE_DIFFERS~case-1",
            NIGHT,
            Word.of(DifferenceKind.DUE_DIFFERS),
            "approval",
            "CASES",
            "case-1",
            List.of(new DifferingField("M12.due", "2026-11-20", null)),
            Instant.parse("2026-11-09T18:00:00Z"));

    private final CoordinationLadder ladder =
            new CoordinationLadder(PublishedSchedules.calendar(), new CoordinationLadder.Days(3, 5, 10, 5, 3, 10));
    private final DifficultyRaising raising = new DifficultyRaising(ladder);

    @Test
    void a_difference_becomes_one_problem_of_the_administrator_that_says_what_differs() {
        var raised = raising.onDifference(FOUND);

        assertThat(raised.next().id()).isEqualTo(DifficultyRaising.idOfDifference(FOUND.differenceId(), NIGHT));
        assertThat(raised.next().file().description()).contains("DUE_DIFFERS", "case-1", "M12.due", "2026-11-20", "无");
        var told = (ProblemRaisedV1) raised.events().getFirst();
        assertThat(told.origin()).isEqualTo("RECONCILIATION");
        assertThat(told.owner()).isEqualTo("admin");
        assertThat(told.blocking()).isFalse();
    }

    @Test
    void one_that_comes_back_another_night_is_another_problem() {
        assertThat(DifficultyRaising.idOfDifference(FOUND.differenceId(), NIGHT))
                .isNotEqualTo(DifficultyRaising.idOfDifference(FOUND.differenceId(), NIGHT.plusDays(3)));
    }

    @Test
    void an_equal_night_closes_it() {
        var open = raising.onDifference(FOUND).next();

        var ended = new DifficultyDecider(ladder)
                .decide(open, new DifficultyCommand.End("对账一致", new Act(FOUND.foundAt(), "rule:reconciliation")));

        assertThat(ended)
                .isInstanceOfSatisfying(
                        Decision.Changed.class, it -> assertThat(it.next()).isInstanceOf(Difficulty.Closed.class));
    }
}
