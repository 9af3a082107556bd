package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.CALENDAR;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.askSupplement;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.decide;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.CaseDigest;
import cn.yongji.onestop.approval.cases.domain.fact.CaseFacts;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.digest.CaseTold;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is listed of a case each night is what its events have told: nothing that the ledger compares can differ without a fault. */
class CaseDigestTest {
    private static final List<String> COMMANDS = ReviewStateTableTest.commands().toList();
    private static final List<String> MATTERS = List.of("M06", "M12", "M16");

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_happens_to_a_case_its_list_is_what_was_told(long seed) {
        var random = new Random(seed);
        var now = aCase().review("M06", 10)
                .review("M12", 15, "M06")
                .review("M16", 20)
                .on(CaseBuilder.terms(random.nextBoolean(), random.nextBoolean()))
                .opened();
        var told = new CaseTold();
        told.hear(new CaseFacts(now).opened(CALENDAR));

        for (var step = 0; step < 40; step++) {
            var name = COMMANDS.get(random.nextInt(COMMANDS.size()));
            var ruling = decide(now, MATTERS.get(random.nextInt(MATTERS.size())), ReviewStateTableTest.command(name));
            if (!(ruling instanceof Decision.Changed<Case, ReviewRefusal>(var next, var events))) continue;
            events.forEach(told::hear);
            now = next;

            var listed = new TreeMap<>(CaseDigest.view(now, CALENDAR));
            var heard = new TreeMap<>(told.view());
            told.untold().forEach(listed::remove);
            told.untold().forEach(heard::remove);
            assertThat(listed).as("seed %d, step %d: %s", seed, step, name).isEqualTo(heard);
        }
    }

    @Test
    void a_review_is_listed_by_state_code_budget_and_day_while_it_is_open() {
        var opened = aCase().review("M06", 10).opened();

        assertThat(CaseDigest.view(opened, CALENDAR))
                .containsEntry("M06.state", "UNDER_REVIEW")
                .containsEntry("M06.code", "8")
                .containsEntry("M06.budget", "10")
                .containsEntry("M06.due", "2026-09-20")
                .doesNotContainKey("M06.result");
        assertThat(CaseDigest.view(after(opened, "M06", askSupplement(MONDAY)), CALENDAR))
                .containsEntry("M06.state", "SUPPLEMENTING")
                .doesNotContainKey("M06.due");
    }
}
