package cn.yongji.onestop.ledger.retrospective.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.word.ImprovementVerdict;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Computed;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Concluded;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Conclusion;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Discussed;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Discussion;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Header;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Settled;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetrospectiveDeciderTest {
    private static final Header HEADER = new Header(
            new PackSubject.Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)),
            9,
            "root",
            "digest",
            List.of("s1", "s2"),
            Instant.EPOCH,
            "coordinator1");
    private static final Discussion MEETING =
            new Discussion(LocalDate.of(2026, 10, 9), "第三季度复盘会", Instant.EPOCH, "coordinator1");

    @Test
    void it_is_discussed_and_discussed_again_and_then_concluded_once() {
        var discussed = changed(RetrospectiveDecider.discuss("r", new Computed(HEADER), MEETING));
        var again = changed(RetrospectiveDecider.discuss("r", discussed, MEETING));
        var concluded = changed(RetrospectiveDecider.conclude("r", again, conclusion("s1", "s2")));

        assertThat(discussed).isEqualTo(new Discussed(HEADER, MEETING));
        assertThat(concluded).isEqualTo(new Concluded(HEADER, MEETING, conclusion("s1", "s2")));
        assertThat(RetrospectiveDecider.discuss("r", concluded, MEETING))
                .isEqualTo(Decision.refused(new RetrospectiveRefusal.ConcludedBefore()));
        assertThat(RetrospectiveDecider.conclude("r", concluded, conclusion("s1", "s2")))
                .isEqualTo(Decision.refused(new RetrospectiveRefusal.ConcludedBefore()));
    }

    @Test
    void what_no_meeting_has_discussed_is_not_concluded() {
        assertThat(RetrospectiveDecider.conclude("r", new Computed(HEADER), conclusion("s1", "s2")))
                .isEqualTo(Decision.refused(new RetrospectiveRefusal.NotDiscussed()));
    }

    @Test
    void every_suggestion_is_settled_and_once() {
        var discussed = new Discussed(HEADER, MEETING);

        assertThat(RetrospectiveDecider.conclude("r", discussed, conclusion("s1", "s1", "other")))
                .isEqualTo(Decision.refused(
                        new RetrospectiveRefusal.NotEverySuggestion(List.of("s2"), List.of("s1", "other"))));
    }

    private static Conclusion conclusion(String... suggestions) {
        var settled = Stream.of(suggestions)
                .map(it -> new Settled(it, ImprovementVerdict.ACCEPTED, "合理", "natural-resources"))
                .toList();
        return new Conclusion(settled, Instant.EPOCH, "coordinator1");
    }

    private static Retrospective changed(Decision<Retrospective, RetrospectiveRefusal> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<Retrospective, RetrospectiveRefusal>) decision).next();
    }
}
