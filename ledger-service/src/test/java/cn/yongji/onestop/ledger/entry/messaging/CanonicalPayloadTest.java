package cn.yongji.onestop.ledger.entry.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.MaterialStoredV1;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.entry.domain.Hash;
import cn.yongji.onestop.platform.event.EventJson;
import cn.yongji.onestop.platform.event.UnreadableEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalPayloadTest {

    @Test
    void the_members_of_a_payload_stand_in_order_without_blanks() {
        var payload = CanonicalPayload.of(
                envelope(new MaterialStoredV1("p", "m", "营业执照.pdf", "9f", "a/b", 5, List.of("s"), "e")));

        assertThat(payload)
                .isEqualTo("{\"bytes\":5,\"materialId\":\"m\",\"mediaType\":\"a/b\",\"name\":\"营业执照.pdf\","
                        + "\"projectId\":\"p\",\"sha256\":\"9f\",\"slots\":[\"s\"],\"uploadedBy\":\"e\"}");
    }

    @Test
    void what_is_sealed_reads_back_as_what_was_said() {
        for (var event : SampleCase.of("p").told()) {
            assertThat(EventJson.read(event.type(), CanonicalPayload.of(event))).isEqualTo(event.data());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {9_007_199_254_740_993L, Long.MAX_VALUE, Long.MIN_VALUE + 1})
    void a_number_that_canonical_json_cannot_hold_exactly_is_not_sealed(long fen) {
        var event = envelope(opened(fen));

        assertThatExceptionOfType(UnreadableEvent.class).isThrownBy(() -> CanonicalPayload.of(event));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 9_007_199_254_740_991L, 1_000_000_000_000_000L})
    void amounts_of_up_to_nine_quadrillion_fen_are_sealed_exactly(long fen) {
        var event = envelope(opened(fen));

        assertThat(EventJson.read(event.type(), CanonicalPayload.of(event))).isEqualTo(event.data());
    }

    @Test
    void half_a_surrogate_pair_is_replaced_so_that_what_is_stored_is_what_is_hashed() {
        var payload = CanonicalPayload.of(
                envelope(new MaterialStoredV1("p", "m", "a\ud800b", "9f", "a/b", 5, List.of(), "e")));

        assertThat(payload).contains("\"a?b\"");
        assertThat(Hash.of(payload)).isEqualTo(Hash.of(new String(payload.toCharArray())));
    }

    private static ProjectOpenedV1 opened(long fen) {
        return new ProjectOpenedV1("p", null, "n", "t", "c", "u", "un", fen, null, "by");
    }

    private static EventEnvelope envelope(EventContract data) {
        var type = data instanceof ProjectOpenedV1 ? "project.opened.v1" : "material.stored.v1";
        return new EventEnvelope(new UUID(1, 2), type, "/onestop/intake", "m", 1, Instant.EPOCH, "e", null, data);
    }
}
