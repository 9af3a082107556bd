package cn.yongji.onestop.ledger.retrospective.mongo;

import cn.yongji.onestop.kernel.event.word.ImprovementVerdict;
import cn.yongji.onestop.ledger.retrospective.domain.PackSubject;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Conclusion;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Discussion;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Header;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Settled;
import cn.yongji.onestop.testkit.StateSamples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The approved form at rest of a retrospective. */
class RetrospectiveAtRestTest {
    private static final Instant AT = Instant.parse("2026-10-09T02:00:00Z");

    @TestFactory
    Stream<DynamicTest> states_at_rest() {
        var period = header(new PackSubject.Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)));
        var project = header(new PackSubject.Project("01930000-0000-7000-8000-000000000001"));
        var meeting = new Discussion(LocalDate.of(2026, 10, 9), "第三季度复盘会", AT, "coordinator1");
        var settled = Arrays.stream(ImprovementVerdict.values())
                .map(it -> new Settled("s-" + it.ordinal(), it, "合理", "natural-resources"))
                .toList();
        return StateSamples.of(RetrospectiveDocuments.MAPPING)
                .with("computed of a project", new Retrospective.Computed(project))
                .with("discussed", new Retrospective.Discussed(period, meeting))
                .with(
                        "concluded",
                        new Retrospective.Concluded(period, meeting, new Conclusion(settled, AT, "coordinator1")))
                .tests();
    }

    private static Header header(PackSubject about) {
        return new Header(about, 1_204_331, "fR8KmmsG=", "9f86d081", List.of("s-0", "s-1", "s-2"), AT, "coordinator1");
    }
}
