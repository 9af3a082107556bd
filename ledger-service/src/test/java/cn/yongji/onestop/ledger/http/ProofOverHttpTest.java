package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.proof.ExportedEntry;
import cn.yongji.onestop.tlog.proof.LogPolicy;
import cn.yongji.onestop.tlog.proof.ProofCheck;
import cn.yongji.onestop.tlog.proof.ProofFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** The proof of an entry, as whoever holds the file verifies it. */
class ProofOverHttpTest extends BrokenLedgerHttp {
    @Test
    void the_proof_of_every_entry_holds_with_the_policy_and_nothing_else() {
        var length = recordedCase().told().size();
        var policy = policy();

        for (var index = 1; index <= length; index++) {
            var proved = ProofCheck.check(ProofFile.parse(proof(index).text()).orThrow(), policy)
                    .orThrow();

            assertThat(proved.entry().value("index")).contains(Integer.toString(index));
            assertThat(proved.entry().payload()).isPresent();
        }
    }

    @Test
    void a_proof_in_which_any_character_was_changed_proves_nothing() {
        recordedCase();
        var file = proof(3).text();
        var policy = policy();
        var dice = new Random(7);

        for (var i = 0; i < 400; i++) {
            var at = dice.nextInt(file.length());
            var other = (char) (file.charAt(at) ^ (1 << dice.nextInt(7)));
            var changed = file.substring(0, at) + other + file.substring(at + 1);

            var checked = ProofFile.parse(changed).then(it -> ProofCheck.check(it, policy));

            assertThat(checked.value()).as("%d: %s", at, other).isEmpty();
        }
    }

    @Test
    void an_index_that_is_none_of_the_ledger_is_not_found() {
        var length = recordedCase().told().size();

        for (var index : new String[] {"0", "-1", Long.toString(length + 1), "9223372036854775807"}) {
            assertThat(auditor().get(ledger() + "/entries/" + index + "/proof").status())
                    .as(index)
                    .isEqualTo(404);
        }
        assertThat(auditor().get(ledger() + "/entries/first/proof").status()).isEqualTo(400);
        assertThat(auditor().get("/v1/ledgers/none/entries/1/proof").status()).isEqualTo(404);
    }

    @Test
    void without_right_to_the_project_there_is_no_proof() {
        recordedCase();
        proof(1);
        var unit = Tokens.of(Role.ENTERPRISE).org(SampleCase.ORG);
        var other = Tokens.of(Role.ENTERPRISE).org("91140881MA0KX7YT3Q");

        assertThat(api.as(unit).get(ledger() + "/entries/1/proof").status()).isEqualTo(200);
        assertThat(api.as(other).get(ledger() + "/entries/1/proof").status()).isEqualTo(404);
        assertThat(api.get(ledger() + "/entries/1/proof").status()).isEqualTo(401);
    }

    @Test
    void a_proof_that_does_not_lead_to_the_root_is_not_handed_out() {
        recordedCase();
        proof(2);
        var segment = toBreak();
        var entries = new ArrayList<>(segment.getList("entries", Document.class));
        entries.get(1).put("hash", new Binary(new byte[32]));
        ledgers()
                .updateOne(
                        new Document("_id", segment.get("_id")),
                        new Document("$set", new Document("entries", entries)));

        var reply = auditor().get(ledger() + "/entries/2/proof");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.problem()).isEqualTo("file-of-the-log-lost");
    }

    @Test
    void an_auditor_exports_every_ledger_and_each_line_is_a_leaf_of_the_log() {
        recordedCase();
        proof(1);

        var export = auditor().get("/v1/log/export");
        var lines = export.text().lines().toList();

        assertThat(export.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/x-ndjson"));
        // Entries of other tests, who change and delete what is stored, are exported as they lie.
        var leaves = lines.stream().flatMap(it -> leafOf(it).stream()).toList();
        assertThat(leaves).isSorted().doesNotHaveDuplicates();
        var size = Long.parseLong(
                api.get("/log/checkpoint").text().lines().skip(1).findFirst().orElseThrow());
        var own = lines.stream()
                .filter(it -> it.contains("\"project\":\"" + project + "\""))
                .map(it -> ExportedEntry.parse(it).orThrow())
                .toList();
        assertThat(own).isNotEmpty().allSatisfy(it -> {
            var leaf = it.leaf().orElseThrow();
            var width = (int) Math.min(256, size - leaf / 256 * 256);
            var tile = api.get("/log/tile/0/%03d%s".formatted(leaf / 256, width == 256 ? "" : ".p/" + width));
            assertThat(TreeHash.at(tile.bytes(), (int) (leaf % 256)))
                    .isEqualTo(it.entry().leaf());
        });
        var rest = auditor().get("/v1/log/export?from=" + leaves.get(2)).text();
        assertThat(rest.lines().findFirst()).contains(lines.get(2));
    }

    private static Optional<Long> leafOf(String line) {
        return Pattern.compile("\"leaf\":(\\d+)")
                .matcher(line)
                .results()
                .findFirst()
                .map(it -> Long.valueOf(it.group(1)));
    }

    @Test
    void one_ledger_is_exported_in_its_order_with_its_leaves() {
        var length = recordedCase().told().size();
        proof(length);

        var lines = auditor()
                .get(ledger() + "/export")
                .text()
                .lines()
                .map(it -> ExportedEntry.parse(it).orThrow())
                .toList();

        assertThat(lines)
                .extracting(ExportedEntry::index)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, length).boxed().toList());
        assertThat(lines).allMatch(it -> it.leaf().isPresent());
    }

    @Test
    void an_export_is_for_auditors_and_administrators_only() {
        recordedCase();

        for (var role : Role.values()) {
            var may = role == Role.AUDITOR || role == Role.ADMIN;
            assertThat(api.as(role).get("/v1/log/export").status())
                    .as("%s", role)
                    .isEqualTo(may ? 200 : 403);
            assertThat(api.as(role).get(ledger() + "/export").status())
                    .as("%s", role)
                    .isEqualTo(may ? 200 : 403);
        }
        assertThat(api.get("/v1/log/export").status()).isEqualTo(401);
        assertThat(auditor().get("/v1/ledgers/none/export").status()).isEqualTo(404);
        assertThat(auditor().get("/v1/log/export?from=-1").status()).isEqualTo(400);
        assertThat(auditor().get("/v1/log/export?from=99999999").text()).isEmpty();
    }

    @Test
    void an_auditor_has_the_log_computed_anew_part_by_part_and_nobody_else() {
        recordedCase();
        proof(1);

        var part = auditor().get("/v1/log/verification?most=1");

        assertThat(part.status()).as(part::toString).isEqualTo(200);
        assertThat(part.json().path("from").asLong()).isZero();
        assertThat(part.json().path("root").asString()).hasSize(64);
        assertThat(part.json().has("valid") && part.json().has("complete")).isTrue();
        assertThat(api.as(Role.ADMIN).get("/v1/log/verification").status()).isEqualTo(200);
        assertThat(api.as(Role.LEADER).get("/v1/log/verification").status()).isEqualTo(403);
        assertThat(auditor().get("/v1/log/verification?from=-1").status()).isEqualTo(400);
        assertThat(auditor().get("/v1/log/verification?most=200001").status()).isEqualTo(400);
        assertThat(auditor().get("/v1/log/verification?from=99999999").status()).isEqualTo(200);
    }

    private LogPolicy policy() {
        return LogPolicy.parse(api.get("/log/policy").text()).orThrow();
    }

    private Reply proof(int index) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> auditor().get(ledger() + "/entries/" + index + "/proof"), reply -> reply.status() == 200);
    }
}
