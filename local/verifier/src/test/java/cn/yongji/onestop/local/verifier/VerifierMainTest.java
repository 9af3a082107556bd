package cn.yongji.onestop.local.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierMainTest {
    @TempDir
    Path folder;

    private Kept kept;

    @BeforeEach
    void begin() {
        kept = new Kept(folder);
    }

    @Test
    void a_proof_file_is_told_in_one_sentence_with_what_it_does_not_prove() throws IOException {
        var said = kept.verify(kept.policy(), kept.proof(0));

        assertThat(said.exitCode()).isZero();
        assertThat(said.text())
                .contains("台账第 3 号记录（application.submitted.v1，北京时间 2026-11-24 10:15:30）及其内容")
                .contains("with its content is leaf 4 of the first 20 of the log ledger.yongji.example/onestop")
                .contains("见证 2/2：yuncheng")
                .contains("whether something was recorded afterwards, is not proved")
                .endsWith("核验通过 VERIFIED\n");
    }

    @Test
    void without_its_payload_an_entry_is_proved_and_its_content_is_not() throws IOException {
        var said = kept.verify(kept.policy(), kept.proof(1));

        assertThat(said.exitCode()).isZero();
        assertThat(said.text()).contains("what the entry contains (not told, or destroyed by rule)");
    }

    @Test
    void a_proof_with_too_few_witnesses_or_a_changed_bit_is_refused() throws IOException {
        assertThat(kept.verify(kept.policy(), kept.proof(2)).exitCode()).isEqualTo(1);
        var proof = kept.proof(0);
        Kept.damage(proof);

        var said = kept.verify(kept.policy(), proof);

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.text()).contains("✗ 不成立 REFUSED").endsWith("核验未通过 NOT VERIFIED\n");
    }

    @Test
    void two_notes_that_contradict_each_other_are_told_as_a_fork() throws IOException {
        var fork = Kept.VECTORS
                .path("negatives")
                .valueStream()
                .filter(wrong -> wrong.path("kind").asString().equals("fork"))
                .findFirst()
                .orElseThrow();
        var one = kept.file("kept-by-a-department", fork.path("note").asString());
        var other = kept.file("kept-by-the-bank", fork.path("against").asString());

        var said = kept.verify(kept.logAlone(), one, other);

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.text())
                .contains("kept-by-a-department", "kept-by-the-bank")
                .contains("日志分叉：规模同为 20")
                .contains("The log has forked: two roots for the size 20. Keep both notes, they are the evidence.");
    }

    @Test
    void checkpoints_of_different_sizes_say_alone_nothing_about_each_other() throws IOException {
        var said = kept.verify(kept.logAlone(), kept.checkpoint(7), kept.checkpoint(13));

        assertThat(said.exitCode()).isZero();
        assertThat(said.text()).contains("whether the larger continue the smaller ones takes the log");
    }

    @Test
    void an_export_of_all_is_held_against_every_checkpoint_that_was_kept() throws IOException {
        var said = kept.verify(
                kept.logAlone(), kept.export(Kept.lines()), kept.checkpoint(7), kept.checkpoint(20), kept.log());

        assertThat(said.exitCode()).isZero();
        assertThat(said.text())
                .contains("20 entries in the chains of 2 projects hold; of 0 the content was destroyed by rule, 0 wait"
                        + " for the log")
                .contains("the checkpoint (of 7, root d7146")
                .contains("the checkpoint (of 20, root");
    }

    @Test
    void a_lost_tail_is_named() throws IOException {
        var lines = Kept.lines();

        var said = kept.verify(kept.logAlone(), kept.export(lines.subList(0, 19)), kept.checkpoint(20));

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.text()).contains("this ends before leaf 19: its tail is lost");
    }

    @Test
    void a_removed_or_exchanged_entry_is_named() throws IOException {
        var lines = new ArrayList<>(Kept.lines());
        lines.remove(5);
        assertThat(kept.verify(kept.logAlone(), kept.export(lines), kept.checkpoint(20))
                        .text())
                .containsPattern("line \\d+: .* stands where entry \\d+ is due");

        var exchanged = new ArrayList<>(Kept.lines());
        exchanged.set(3, exchanged.get(3).replace("\"leaf\":3", "\"leaf\":4"));
        assertThat(kept.verify(kept.logAlone(), kept.export(exchanged), kept.log())
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void any_changed_byte_of_an_export_is_noticed() throws IOException {
        var checkpoint = kept.checkpoint(20);
        var policy = kept.logAlone();
        var export = kept.export(Kept.lines());
        var whole = Files.readAllBytes(export);
        for (var at = 0; at < whole.length - 1; at += 7) {
            var changed = whole.clone();
            changed[at] ^= (byte) (1 << at % 8);
            Files.write(export, changed);
            assertThat(kept.verify(policy, export, checkpoint).exitCode())
                    .as("byte %d", at)
                    .isNotZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tile/0/000.p/20", "tile/entries/000.p/20", "checkpoint"})
    void a_changed_byte_of_the_log_is_found_in_its_file(String file) throws IOException {
        var log = kept.log();
        Kept.damage(log.resolve(file));

        var said = kept.verify(kept.logAlone(), log);

        assertThat(said.exitCode()).isEqualTo(1);
        if (file.startsWith("tile/0")) assertThat(said.text()).contains("The file tile/0/000.p/20 is missing");
    }

    @Test
    void an_export_of_one_project_needs_the_log_beside_it() throws IOException {
        var project = Kept.VECTORS.at("/entries/1/projectId").asString();
        var export = kept.export(Kept.lines().stream()
                .filter(line -> line.contains("\"project\":\"" + project))
                .toList());

        var alone = kept.verify(kept.logAlone(), export);
        assertThat(alone.exitCode()).isZero();
        assertThat(alone.text()).contains("whether its entries are in the log takes the log");

        var beside = kept.verify(kept.logAlone(), export, kept.log());
        assertThat(beside.exitCode()).isZero();
        assertThat(beside.text()).contains("whether it has later entries is not proved");
    }

    @Test
    void an_export_without_a_checkpoint_proves_nothing() throws IOException {
        var said = kept.verify(kept.logAlone(), kept.export(Kept.lines()));

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.text()).contains("all of it may have been written anew");
    }

    @Test
    void a_payload_is_missing_unless_an_entry_behind_it_says_that_a_rule_destroyed_it() throws IOException {
        var destroyed = new OwnChain("7f").silent().said("payloads.destroyed.v1", "{\"indexes\":[1],\"rule\":\"R\"}");
        var missing = new OwnChain("7f")
                .said("payloads.destroyed.v1", "{\"indexes\":[2]}")
                .silent();

        assertThat(kept.verify(destroyed.policy(kept), kept.export(destroyed.lines()), destroyed.checkpoint(kept)))
                .satisfies(said -> assertThat(said.exitCode()).as(said.text()).isZero())
                .satisfies(said -> assertThat(said.text()).contains("of 1 the content was destroyed by rule"));
        assertThat(kept.verify(missing.policy(kept), kept.export(missing.lines()), missing.checkpoint(kept)))
                .satisfies(said -> assertThat(said.exitCode()).isEqualTo(1))
                .satisfies(said -> assertThat(said.text()).contains("what 7f#2 says is missing"));
    }

    @Test
    void a_large_log_is_computed_from_its_bundles_alone() throws IOException {
        var files = new LargeLog(70_000);

        assertThat(new LogExamination(files, 70_000).leaves().orThrow()).hasSize(70_000);

        files.damage("tile/1/001.p/17");
        assertThat(new LogExamination(files, 70_000)
                        .leaves()
                        .refusal()
                        .orElseThrow()
                        .en())
                .contains("tile/1/001.p/17");
    }

    @Test
    void who_asks_wrongly_is_told_how_to_ask() throws IOException {
        assertThat(kept.verify().exitCode()).isEqualTo(2);
        assertThat(kept.verify(kept.policy()).exitCode()).isEqualTo(2);
        assertThat(kept.verify(kept.checkpoint(3)).text()).startsWith("./onestop verify POLICY FILE");
        assertThat(kept.verify(kept.policy(), folder.resolve("none")).exitCode())
                .isEqualTo(1);
        assertThat(kept.verify(kept.policy(), Files.write(folder.resolve("odd"), new byte[] {(byte) 0xff}))
                        .exitCode())
                .isEqualTo(1);
    }
}
