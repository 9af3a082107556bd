package cn.yongji.onestop.ledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.entry.LedgersInTheHeap;
import cn.yongji.onestop.ledger.entry.domain.Destructions;
import cn.yongji.onestop.ledger.entry.domain.Fact;
import cn.yongji.onestop.ledger.entry.domain.Happening;
import cn.yongji.onestop.ledger.entry.domain.Salt;
import cn.yongji.onestop.ledger.report.domain.KeptFacts;
import cn.yongji.onestop.ledger.report.domain.ReportFacts;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactsOfAllTest {
    private final LedgersInTheHeap ledgers = new LedgersInTheHeap();
    private final Map<String, ReportFacts> kept = new HashMap<>();
    private final FactsOfAll facts = new FactsOfAll(ledgers.segments(), ledgers.reading(), new KeptFacts() {
        @Override
        public List<ReportFacts> of(Collection<String> projectIds) {
            return kept.values().stream()
                    .filter(it -> projectIds.contains(it.projectId()))
                    .toList();
        }

        @Override
        public void keep(ReportFacts facts) {
            kept.put(facts.projectId(), facts);
        }
    });

    @Test
    void what_is_told_while_a_payload_is_about_to_go_is_not_kept() {
        ledgers.record("p", SampleCase.of("p").told());
        var before = facts.now().getFirst();
        ledgers.keeping(ledgers.segments()).record("p", List.of(destruction()));

        var between = facts.now().getFirst();
        assertThat(kept.get("p")).as("that of before").isEqualTo(before);
        ledgers.segments().removePayloads("p", List.of(1L));
        var after = facts.now().getFirst();

        assertThat(between.course()).isEqualTo(before.course());
        assertThat(after.length()).isEqualTo(between.length());
        assertThat(after.course()).isNotEqualTo(between.course());
        assertThat(kept.get("p")).isEqualTo(after);
    }

    private static Fact destruction() {
        var id = UUID.randomUUID();
        var event =
                new Happening(id, Destructions.TYPE, "/onestop/ledger", id.toString(), 1, Instant.EPOCH, "auditor1");
        return new Fact(event, Optional.empty(), "{\"indexes\":[1]}", new Salt("07".repeat(32)));
    }
}
