package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.merkle.RightEdge;
import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.note.SignedNote;
import cn.yongji.onestop.tlog.note.VerifierKey;
import cn.yongji.onestop.tlog.proof.LogPolicy;
import cn.yongji.onestop.tlog.tile.EntryBundle;
import cn.yongji.onestop.tlog.tile.TilePath;
import cn.yongji.onestop.tlog.tile.TiledTree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public log as a stranger reads it: without a token, and believing nothing. */
class LogOverHttpTest extends LedgerHttp {
    @Test
    void a_stranger_recomputes_the_log_and_finds_every_entry_of_a_ledger_in_it() {
        recordedCase();
        var entries = entryHashes();
        var checkpoint = await().atMost(Duration.ofSeconds(30))
                .until(this::checkpoint, it -> contents(it.size()).containsAll(entries));

        var leaves = contents(checkpoint.size()).stream()
                .map(hex -> TreeHash.ofLeaf(HexFormat.of().parseHex(hex)))
                .toList();

        assertThat(RightEdge.EMPTY.plus(leaves).edge().root()).isEqualTo(checkpoint.root());
        assertThat(new TiledTree(checkpoint.size(), this::tile).root().value()).contains(checkpoint.root());
        assertThat(entries).isNotEmpty();
    }

    @Test
    void every_width_up_to_the_published_one_is_served_and_none_beyond() {
        recordedCase();
        var size = awaited().size();
        var width = Math.toIntExact(Math.min(size, 256));

        var whole = api.get("/log/" + TilePath.hashes(0, 0, width).text()).bytes();
        for (var w = 1; w < width; w++) {
            var part = api.get("/log/tile/0/000.p/" + w);
            assertThat(part.status()).isEqualTo(200);
            assertThat(part.bytes()).hasSize(32 * w).isEqualTo(Arrays.copyOf(whole, 32 * w));
        }
        var beyond = api.get("/log/tile/0/x123/456.p/7");
        assertThat(beyond.status()).isEqualTo(404);
        assertThat(beyond.problem()).isEqualTo("beyond-the-log");
        assertThat(beyond.json().path("size").asLong()).isGreaterThanOrEqualTo(size);
        assertThat(api.get("/log/tile/9/000").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/log/tile/0/0",
                "/log/tile/0/000.p/0",
                "/log/tile/0/000.p/256",
                "/log/tile/0/000.p/01",
                "/log/tile/64/000",
                "/log/tile/-1/000",
                "/log/tile/0/x000/001",
                "/log/tile/0/999/999",
                "/log/tile/entries/abc",
                "/log/tile/0",
                "/log/tile/",
                "/log/tile/0/000/extra",
                "/log/tile/0/x999/x999/x999/x999/x999/x999/x999/999"
            })
    void what_is_no_path_of_the_log_is_said_to_be_none(String path) {
        var reply = api.get(path);

        assertThat(reply.status()).as(reply::toString).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("no-file-of-the-log");
    }

    @Test
    void files_may_be_kept_for_ever_and_the_checkpoint_is_asked_for_anew() {
        recordedCase();
        awaited();

        var tile = api.get("/log/tile/0/000.p/1");
        assertThat(tile.header("Cache-Control")).contains("max-age=31536000, public, immutable");
        assertThat(tile.header("Content-Type")).contains("application/octet-stream");
        assertThat(api.with("If-None-Match", tile.etag().orElseThrow())
                        .get("/log/tile/0/000.p/1")
                        .status())
                .isEqualTo(304);
        var head = api.send("HEAD", "/log/tile/0/000.p/1", "");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).contains("32");
        assertThat(head.bytes()).isEmpty();

        var policy = api.get("/log/policy");
        assertThat(policy.header("Cache-Control")).contains("no-cache");
        assertThat(policy.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWithIgnoringCase("text/plain;charset=utf-8"));
        assertThat(api.with("If-None-Match", policy.etag().orElseThrow())
                        .get("/log/policy")
                        .status())
                .isEqualTo(304);
        assertThat(api.get("/log/checkpoint").header("Cache-Control")).contains("no-cache");
    }

    @Test
    void the_policy_names_the_keys_with_which_the_checkpoint_opens() {
        var policy = LogPolicy.parse(api.get("/log/policy").text()).orThrow();

        assertThat(policy.logs()).containsExactlyElementsOf(keys());
        assertThat(api.get("/log/keys").json().path("keys").path(0).has("since"))
                .isTrue();
    }

    @Test
    void how_the_log_stands_is_told_in_two_languages_to_whoever_has_a_token() {
        recordedCase();
        var size = awaited().size();

        var stands = auditor().get("/v1/log");

        assertThat(stands.status()).as(stands::toString).isEqualTo(200);
        assertThat(stands.json().path("size").asLong()).isGreaterThanOrEqualTo(size);
        assertThat(stands.json().path("root").asString()).hasSize(64);
        assertThat(stands.json().has("halted")).isFalse();
        assertThat(api.as(Role.ENTERPRISE).get("/v1/log").status()).isEqualTo(200);
        assertThat(api.get("/v1/log").status()).isEqualTo(401);
    }

    @Test
    void nothing_below_the_prefix_can_be_changed() {
        assertThat(api.post("/log/checkpoint", "{}").status()).isEqualTo(405);
        assertThat(api.delete("/log/tile/0/000").status()).isEqualTo(405);
        assertThat(api.get("/log/nothing").status()).isEqualTo(404);
    }

    private Checkpoint awaited() {
        var entries = entryHashes();
        return await().atMost(Duration.ofSeconds(30))
                .until(this::checkpoint, it -> contents(it.size()).containsAll(entries));
    }

    private Checkpoint checkpoint() {
        var reply = api.get("/log/checkpoint");
        assertThat(reply.status()).as(reply::toString).isEqualTo(200);
        var note = SignedNote.parse(reply.bytes()).orThrow();
        var origin = keys().getFirst().name();
        return Checkpoint.open(note, origin, keys()).orThrow();
    }

    private List<VerifierKey> keys() {
        var keys = new ArrayList<VerifierKey>();
        for (var key : api.get("/log/keys").json().path("keys")) {
            keys.add(VerifierKey.parse(key.path("vkey").asString()).orThrow());
        }
        return keys;
    }

    /** What the leaves hold, from the bundles alone. */
    private List<String> contents(long size) {
        var contents = new ArrayList<String>();
        for (var number = 0L; number * 256 < size; number++) {
            var width = TilePath.widthIn(size, 0, number).orElseThrow();
            var bundle = tile(TilePath.entries(number, width)).orElseThrow();
            EntryBundle.read(bundle)
                    .orThrow()
                    .forEach(it -> contents.add(HexFormat.of().formatHex(it)));
        }
        return contents;
    }

    private Optional<byte[]> tile(TilePath path) {
        Reply reply = api.get("/log/" + path.text());
        assertThat(reply.status()).as(path::text).isEqualTo(200);
        return Optional.of(reply.bytes());
    }

    private List<String> entryHashes() {
        var hashes = new ArrayList<String>();
        for (var entry : auditor().get(ledger() + "/entries?limit=200").json().path("items")) {
            hashes.add(entry.path("hash").asString());
        }
        return hashes;
    }
}
