package cn.yongji.onestop.ledger.board.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.platform.messaging.ServiceBeat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BeatsTest {
    private final Beats beats = new Beats(JsonMapper.shared(), () -> Instant.parse("2026-10-20T06:00:30Z"));

    @Test
    void what_is_no_beat_is_passed_over_and_the_next_one_is_heard() {
        for (var said : List.of("null", "{}", "{\"service\":\"intake\"}", "{\"at\":\"2026-10-20T06:00:00Z\"}", "]", ""))
            hear(said.getBytes(StandardCharsets.UTF_8));
        hear(null);

        hear("{\"service\":\"intake\",\"at\":\"2026-10-20T06:00:00Z\",\"parked\":0}".getBytes(StandardCharsets.UTF_8));

        assertThat(beats.of("intake"))
                .map(ServiceBeat::at)
                .map(Object::toString)
                .contains("2026-10-20T06:00:00Z");
    }

    @Test
    void a_clock_that_is_far_ahead_is_believed_up_to_now_and_outweighs_no_later_beat() {
        say("2026-10-20T07:00:00Z", "2026-10-20T06:59:50Z");
        assertThat(beats.of("intake").orElseThrow().sentUpTo()).isEqualTo("2026-10-20T06:00:20Z");

        say("2026-10-20T06:00:29Z", "2026-10-20T06:00:10Z");

        assertThat(beats.of("intake").orElseThrow().sentUpTo()).isEqualTo("2026-10-20T06:00:10Z");
    }

    private void say(String at, String unsentSince) {
        hear("{\"service\":\"intake\",\"at\":\"%s\",\"unsentSince\":\"%s\",\"parked\":0}"
                .formatted(at, unsentSince)
                .getBytes(StandardCharsets.UTF_8));
    }

    private void hear(byte @Nullable [] said) {
        beats.hear(new ConsumerRecord<>(ServiceBeat.TOPIC, 0, 0, "intake", said));
    }
}
