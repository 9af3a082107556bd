package cn.yongji.onestop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.event.EventContracts;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What is sent in the tests is held against the document of the events. */
class SentFactsTest {
    private static final String PROJECT = "01930000-0000-7000-8000-000000000001";
    private static final String CLOSED = """
        {"projectId":"%s","caseId":"%s","outcome":"RETURNED","closedAt":"2026-11-10T02:00:00Z"}
        """;

    @Test
    void what_a_service_sends_is_held_against_the_document_and_what_others_say_is_not() {
        send("/onestop/approval", CLOSED.formatted(PROJECT, PROJECT));
        assertThat(SentFacts.unfit()).isEmpty();

        send("/onestop/test", CLOSED.formatted(PROJECT, "c1"));
        assertThat(SentFacts.unfit()).isEmpty();

        send("/onestop/intake", CLOSED.formatted(PROJECT, "c1"));
        assertThat(SentFacts.unfit().keySet())
                .anyMatch(it -> it.startsWith("case.closed.v1 headers/ce_source"))
                .anyMatch(it -> it.startsWith("case.closed.v1 payload/caseId"))
                .hasSize(2);
    }

    private static void send(String source, String json) {
        var message = new ProducerRecord<>(
                EventContracts.APPROVAL, PROJECT, json.strip().getBytes(StandardCharsets.UTF_8));
        var attributes = new String[] {
            "ce_specversion", "1.0",
            "ce_id", PROJECT,
            "ce_type", "case.closed.v1",
            "ce_source", source,
            "ce_subject", PROJECT,
            "ce_sequence", "1",
            "ce_time", "2026-11-10T02:00:00Z",
            "ce_projectid", PROJECT,
            "ce_actor", "agent1",
            "content-type", "application/json"
        };
        for (var i = 0; i < attributes.length; i += 2)
            message.headers().add(attributes[i], attributes[i + 1].getBytes(StandardCharsets.UTF_8));
        try (var held = new SentFacts()) {
            held.onSend(message);
        }
    }
}
