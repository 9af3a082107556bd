package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.ImprovementSuggestedV1;
import cn.yongji.onestop.kernel.event.word.ImprovementKind;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.ledger.voice.LedgerVoice;
import cn.yongji.onestop.testkit.Partners;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the ledger says itself reaches the others and its own ledgers. */
class LedgerVoiceTest extends LedgerHttp {
    private static final Instant AT = Instant.parse("2026-10-12T17:30:00Z");

    @Autowired
    LedgerVoice voice;

    private final String subject = "improvement-" + UUID.randomUUID();

    @Test
    void what_the_ledger_concludes_is_heard_on_its_topic_and_is_an_entry_of_the_ledger_that_it_names() {
        assertThat(voice.tell(subject, 1, suggested("20"), AT, "suggestions")).isTrue();

        awaitLength(project, 1);
        var entry = entries().getFirst();
        assertThat(entry.path("source").asString()).isEqualTo("/onestop/ledger");
        assertThat(entry.path("subject").asString()).isEqualTo(subject);
        assertThat(entry.path("actor").asString()).isEqualTo("suggestions");
        assertThat(entry.path("time").asString()).isEqualTo("2026-10-12T17:30:00Z");
        assertThat(heard()).isEqualTo(List.of(1L));
    }

    @Test
    void it_says_each_thing_once_however_many_find_it_at_once_and_how_often() throws Exception {
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = IntStream.range(0, 8)
                    .mapToObj(_ -> instances.submit(() -> voice.tell(subject, 1, suggested("20"), AT, "suggestions")))
                    .toList();
            for (var it : told) it.get();
            assertThat(told).filteredOn(Future::resultNow).hasSize(1);
        }
        assertThat(voice.tell(subject, 2, suggested("15"), AT, "suggestions")).isTrue();
        assertThat(voice.tell(subject, 1, suggested("20"), AT, "suggestions")).isFalse();

        awaitLength(project, 2);
        assertThat(entries()).extracting(it -> it.path("sequence").asLong()).containsExactly(1L, 2L);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(heard()).isEqualTo(List.of(1L, 2L)));
    }

    @Test
    void nothing_is_said_before_what_comes_first() {
        assertThatThrownBy(() -> voice.tell(subject, 2, suggested("20"), AT, "suggestions"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(subject);
        assertThat(voice.tell(subject, 1, suggested("20"), AT, "suggestions")).isTrue();
    }

    private List<Long> heard() {
        return Partners.on(EventContracts.LEDGER).stream()
                .filter(it -> it.subject().equals(subject))
                .map(Partners.Heard::sequence)
                .toList();
    }

    private List<JsonNode> entries() {
        return auditor()
                .get(ledger() + "/entries")
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private ImprovementSuggestedV1 suggested(String from) {
        return new ImprovementSuggestedV1(
                project,
                subject,
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 9, 30),
                Word.of(ImprovementKind.CATALOGUE),
                "PROMISE_TOO_LONG",
                "M12",
                "承诺时限可缩短",
                "PROMISED_WORKING_DAYS",
                from,
                "8",
                24,
                List.of(),
                null,
                AT);
    }
}
