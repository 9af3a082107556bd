package cn.yongji.onestop.ledger.entry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.ledger.entry.AnyFacts;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class EntryHeaderTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @Test
    void a_header_of_the_first_form_hashes_as_it_always_did() {
        var header = new EntryHeader(
                7,
                new Hash("00".repeat(32)),
                UUID.fromString("01990a3c-5b20-7d10-8a22-1b3c5d7e9f01"),
                "review.decided.v1",
                "/onestop/approval",
                "01990a3c-5b30-7a00-8000-2f1de2a0c002",
                12,
                Instant.parse("2026-10-14T01:20:00.120Z"),
                "review-ecology",
                new PayloadSeal.Hashed(new Hash("ff".repeat(32))));

        assertThat(header.canonical())
                .isEqualTo(
                        "{\"actor\":\"review-ecology\",\"eventId\":\"01990a3c-5b20-7d10-8a22-1b3c5d7e9f01\",\"index\":7,"
                            + "\"payloadHash\":\"" + "ff".repeat(32) + "\",\"previous\":\"" + "00".repeat(32)
                                + "\",\"sequence\":12,\"source\":\"/onestop/approval\","
                                + "\"subject\":\"01990a3c-5b30-7a00-8000-2f1de2a0c002\",\"time\":\"2026-10-14T01:20:00.120Z\","
                                + "\"type\":\"review.decided.v1\"}");
        assertThat(header.hash().hex()).isEqualTo("a6a20a40aa0ccf46c0c82f703acefcb8e0b458399bf6bbb35f16ef3a79211558");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_canonical_form_is_that_of_rfc_8785_whatever_the_texts_are(long seed) throws IOException {
        var any = new AnyFacts(seed);
        var header = Chain.seal(
                        1L + any.upTo(1_000_000), any.hash(), any.fact(any.upTo(2), any.text(), 1L + any.upTo(99)))
                .header();

        var members = new LinkedHashMap<String, Object>();
        members.put("type", header.type());
        members.put("time", header.time().toString());
        members.put("subject", header.subject());
        members.put("source", header.source());
        members.put("sequence", header.sequence());
        members.put("previous", header.previous().hex());
        members.put("payloadCommitment", header.seal().value().hex());
        members.put("v", 2);
        members.put("index", header.index());
        members.put("eventId", header.eventId().toString());
        members.put("actor", header.actor());
        var expected = new JsonCanonicalizer(JSON.writeValueAsString(members)).getEncodedString();

        assertThat(header.canonical()).as("seed %d", seed).isEqualTo(expected);
    }

    @Test
    void time_is_kept_in_milliseconds_because_the_database_keeps_no_more() {
        var any = new AnyFacts(1);
        var fact = any.fact(0, "a", 1);
        var header = Chain.seal(1, any.hash(), fact).header();

        var finer = new EntryHeader(
                header.index(),
                header.previous(),
                header.eventId(),
                header.type(),
                header.source(),
                header.subject(),
                header.sequence(),
                header.time().plusNanos(999_999),
                header.actor(),
                header.seal());

        assertThat(finer).isEqualTo(header);
    }
}
