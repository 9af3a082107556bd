package cn.yongji.onestop.ledger.board.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.board.CardsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The head against the rows, counted by hand, over a thousand boards. */
class RandomSheetsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 9);

    @Test
    void the_counts_of_the_head_equal_the_rows_in_every_one_of_a_thousand_boards() {
        var cards = new ArrayList<Card>();
        for (var i = 0; i < 60; i++)
            cards.add(CardsOf.of(anyCase(new Random(i), "p" + i).story()));

        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var some = cards.stream().filter(_ -> random.nextInt(3) > 0).toList();
            var sheet = CardsOf.sheet(FIRST.plusDays(random.nextInt(60)), some);

            assertThat(sheet.rows()).as("seed %d", seed).hasSize(some.size()).isSortedAccordingTo(BoardRow.ORDER);
            assertCounted(seed, sheet);
        }
    }

    private static void assertCounted(int seed, BoardSheet sheet) {
        var head = sheet.head();
        assertThat(head.projects()).as("seed %d", seed).isEqualTo(sheet.rows().size());
        head.bySignal()
                .forEach((signal, count) -> assertThat(sheet.rows())
                        .as("seed %d", seed)
                        .filteredOn(row -> row.signal() == signal)
                        .hasSize(count));
        head.byStage()
                .forEach((stage, count) -> assertThat(sheet.rows())
                        .as("seed %d", seed)
                        .filteredOn(row -> row.stage().filter(stage::equals).isPresent())
                        .hasSize(count));
        var staged = head.byStage().values().stream().mapToInt(it -> it).sum();
        assertThat(staged + head.done() + head.withoutPlan())
                .as("seed %d", seed)
                .isEqualTo(head.projects());
        assertThat(head.bySignal().values().stream().mapToInt(it -> it).sum()).isEqualTo(head.projects());
    }

    private static SampleCase anyCase(Random random, String project) {
        var it = new SampleCase(project).opened();
        List<Runnable> steps = List.of(
                it::planned,
                it::accepted,
                it::caseOpened,
                () -> it.granted("M06", "development-reform"),
                it::supplementAsked,
                it::problem,
                it::supplemented,
                () -> it.granted("M13", "ecology"),
                it::released,
                () -> it.granted("M12", "natural-resources"),
                it::closed);
        steps.subList(0, random.nextInt(steps.size() + 1)).forEach(Runnable::run);
        return it;
    }
}
