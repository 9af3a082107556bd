package cn.yongji.onestop.tlog.proof;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.Spelling;
import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.Vectors;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProofCheckTest {
    private static final long SEED = 20261203;
    private static final int FLIPS = 2_500;

    /** Both witnesses, and nothing beside what counts: no remark, no address. */
    private static final String ALL =
            "log %s\nwitness yuncheng %s\nwitness audit %s\ngroup both all yuncheng audit\nquorum both\n"
                    .formatted(Vectors.log(), Vectors.key("/keys/witnesses/0"), Vectors.key("/keys/witnesses/1"));

    @Test
    void a_proof_file_proves_its_entry_with_and_without_payload() {
        var policy = Vectors.at("/policy").asString();
        for (var told : Vectors.each("/proofFiles").toList()) {
            if (told.path("size").asInt() == 1) continue;
            var proved = check(told.path("text").asString(), policy).orThrow();

            assertThat(proved.index()).isEqualTo(told.path("index").asLong());
            assertThat(proved.log().checkpoint().size()).isEqualTo(20);
            assertThat(proved.log().witnesses())
                    .extracting(WitnessedCheckpoint.SeenBy::witness)
                    .containsExactly("yuncheng", "audit");
            assertThat(proved.entry().payload().isPresent())
                    .isEqualTo(told.path("payloadShown").asBoolean());
            assertThat(proved.entry().text("type")).isPresent();
            assertThat(ProofFile.parse(told.path("text").asString()).orThrow().text())
                    .isEqualTo(told.path("text").asString());
        }
    }

    @Test
    void without_enough_witnesses_nothing_is_proved() {
        var single = Vectors.each("/proofFiles")
                .filter(told -> told.path("size").asInt() == 1)
                .findFirst()
                .orElseThrow();

        assertThat(check(single.path("text").asString(), Vectors.at("/policy").asString())
                        .refusal())
                .contains(new Refusal.TooFewWitnesses("any-one", 0));
        assertThat(check(single.path("text").asString(), "log " + Vectors.log() + "\nquorum none\n"))
                .isInstanceOf(Checked.Held.class);
    }

    @Test
    void every_entry_is_hashed_as_another_tool_hashes_it() {
        assertThat(Vectors.each("/entries")).hasSize(20).allSatisfy(told -> {
            var entry = SealedEntry.parse(extra(told)).orThrow();
            assertThat(entry.hash())
                    .asHexString()
                    .isEqualToIgnoringCase(told.path("entryHashHex").asString());
            assertThat(entry.leaf()).isEqualTo(Vectors.hash(told.path("leafHash")));
        });
    }

    @Test
    void a_payload_that_was_not_sealed_is_refused() {
        var told = Vectors.at("/entries/0");

        assertThat(SealedEntry.parse(extra(told).replace("轮毂", "轮箍")).refusal()).contains(new Refusal.OtherPayload());
        assertThat(SealedEntry.parse(
                        "{\"header\":" + told.path("headerCanonical").asString() + "}"))
                .isInstanceOf(Checked.Held.class);
    }

    @Test
    void a_destroyed_payload_is_not_missed() {
        var header = Vectors.at("/retention/headerCanonical").asString();
        var entry = SealedEntry.parse("{\"header\":" + header + "}").orThrow();

        assertThat(entry.payload()).isEmpty();
        assertThat(entry.leaf())
                .isEqualTo(
                        Vectors.leaves().get(Vectors.at("/retention/leafIndex").asInt()));
    }

    @Test
    void an_entry_of_before_the_log_is_sealed_by_its_hash() {
        var sealed = "{\"header\":{\"payloadHash\":\"%s\"},\"payload\":{\"a\":%d}}";
        var hash = "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862";

        assertThat(SealedEntry.parse(sealed.formatted(hash, 1))).isInstanceOf(Checked.Held.class);
        assertThat(SealedEntry.parse(sealed.formatted(hash, 2)).refusal()).contains(new Refusal.OtherPayload());
    }

    @Test
    void any_bit_that_is_flipped_in_a_proof_file_is_noticed() {
        var file = Vectors.at("/proofFiles/0/text").asString();
        assertThat(check(file, ALL)).isInstanceOf(Checked.Held.class);
        var random = new Random(SEED);
        for (var i = 0; i < FLIPS; i++) {
            var flipped = flipped(file, random);
            assertThat(Spelling.utf8(flipped).map(text -> check(text, ALL)).flatMap(Checked::value))
                    .as("seed %d, run %d: %s", SEED, i, new String(flipped, StandardCharsets.UTF_8))
                    .isEmpty();
        }
    }

    @Test
    void any_bit_that_is_flipped_in_a_policy_is_noticed() {
        var file = Vectors.at("/proofFiles/0/text").asString();
        var random = new Random(SEED);
        for (var i = 0; i < FLIPS; i++) {
            var flipped = flipped(ALL, random);
            assertThat(Spelling.utf8(flipped).map(policy -> check(file, policy)).flatMap(Checked::value))
                    .as("seed %d, run %d: %s", SEED, i, new String(flipped, StandardCharsets.UTF_8))
                    .isEmpty();
        }
    }

    @Test
    void a_hash_has_one_spelling() {
        var hash = Base64.getEncoder().encodeToString(new byte[TreeHash.BYTES]);

        assertThat(Spelling.hash(hash)).isPresent();
        assertThat(Spelling.hash(hash.substring(0, 42) + "B="))
                .as("unused bits")
                .isEmpty();
        assertThat(Spelling.hex("0A")).isEmpty();
        assertThat(Spelling.count("9223372036854775808")).isEmpty();
        assertThat(Spelling.count("٣")).as("digits of another script").isEmpty();
    }

    private static Checked<ProvedEntry> check(String file, String policy) {
        return LogPolicy.parse(policy)
                .then(trust -> ProofFile.parse(file).then(parsed -> ProofCheck.check(parsed, trust)));
    }

    private static byte[] flipped(String text, Random random) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private static String extra(JsonNode entry) {
        return "{\"header\":%s,\"payload\":%s,\"salt\":\"%s\"}"
                .formatted(
                        entry.path("headerCanonical").asString(),
                        entry.path("payloadCanonical").asString(),
                        entry.path("saltHex").asString());
    }
}
