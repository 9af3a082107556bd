package cn.yongji.onestop.ledger.entry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Headers, hashes and commitments as a program computed them that shares no code with us. */
class EntryVectorsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<JsonNode> entries() {
        return vectors().path("entries").valueStream();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void the_canonical_header_its_hash_and_its_commitment_are_those_of_the_vectors(JsonNode vector) {
        var canonical = vector.path("headerCanonical").asString();

        var header = header(canonical);

        assertThat(header.canonical()).isEqualTo(canonical);
        assertThat(header.hash().hex()).isEqualTo(vector.path("entryHashHex").asString());
        var payload = new Payload.Salted(
                vector.path("payloadCanonical").asString(),
                new Salt(vector.path("saltHex").asString()));
        assertThat(PayloadSeal.of(payload)).isEqualTo(header.seal());
    }

    @Test
    void the_first_entry_of_each_chain_builds_on_the_genesis_of_the_vectors() {
        var firsts = entries()
                .map(entry -> header(entry.path("headerCanonical").asString()))
                .filter(header -> header.index() == 1);

        assertThat(vectors()
                        .path("genesis")
                        .valueStream()
                        .map(it -> Chain.genesis(it.path("projectId").asString())))
                .containsExactlyElementsOf(firsts.map(EntryHeader::previous).toList());
    }

    @Test
    void no_guess_at_a_destroyed_payload_can_be_confirmed_from_its_header() {
        var retention = vectors().path("retention");
        var header = header(retention.path("headerCanonical").asString());
        var unsalted = retention.path("ifUnsaltedWere").asString();

        assertThat(retention
                        .path("guesses")
                        .valueStream()
                        .map(guess -> Hash.of(guess.path("payload").asString()).hex()))
                .as("what an unsalted hash would have given away")
                .contains(unsalted)
                .doesNotContain(header.seal().value().hex());
    }

    private static EntryHeader header(String canonical) {
        var json = JSON.readTree(canonical);
        return new EntryHeader(
                json.path("index").asLong(),
                new Hash(json.path("previous").asString()),
                UUID.fromString(json.path("eventId").asString()),
                json.path("type").asString(),
                json.path("source").asString(),
                json.path("subject").asString(),
                json.path("sequence").asLong(),
                Instant.parse(json.path("time").asString()),
                json.path("actor").asString(),
                new PayloadSeal.Committed(
                        new Hash(json.path("payloadCommitment").asString())));
    }

    private static JsonNode vectors() {
        try (var in = EntryVectorsTest.class.getResourceAsStream("/vectors/entries.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
