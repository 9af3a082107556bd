package cn.yongji.onestop.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.Vectors;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
    @Test
    void every_checkpoint_is_signed_to_the_same_bytes_as_by_another_tool() {
        var signer = new NoteSigner(Vectors.origin(), key("/keys/log"));

        assertThat(signer.verifier().text())
                .isEqualTo(Vectors.at("/keys/log/vkey").asString());
        assertThat(Vectors.each("/checkpoints")).hasSize(21).allSatisfy(told -> {
            var size = told.path("size").asInt();
            var checkpoint = new Checkpoint(Vectors.origin(), size, Vectors.root(size));
            assertThat(checkpoint.text()).isEqualTo(told.path("text").asString());
            assertThat(signer.sign(checkpoint).written())
                    .isEqualTo(told.path("note").asString());
            assertThat(opened(told.path("note").asString())).isEqualTo(Checked.held(checkpoint));
        });
    }

    @Test
    void a_witness_signs_to_the_same_bytes_as_another_tool() {
        var told = Vectors.at("/cosignatures");
        var text = SignedNote.parse(told.path("note").asString()).orThrow().text();
        for (var i = 0; i < 2; i++) {
            var cosigner =
                    new Cosigner(Vectors.at("/keys/witnesses/" + i + "/name").asString(), key("/keys/witnesses/" + i));
            var item = told.path("items").path(i);
            assertThat(cosigner.cosign(text, item.path("time").asLong()).line())
                    .isEqualTo(item.path("line").asString());
        }
    }

    @Test
    void a_note_names_who_has_signed_and_when() {
        var witnesses = List.of(Vectors.key("/keys/witnesses/0"), Vectors.key("/keys/witnesses/1"));
        var note = SignedNote.parse(Vectors.at("/cosignatures/note").asString()).orThrow();

        assertThat(note.open(witnesses).orThrow().signed())
                .extracting(by -> by.key().name(), by -> by.seconds().orElseThrow())
                .containsExactly(
                        tuple(
                                witnesses.get(0).name(),
                                Vectors.at("/cosignatures/items/0/time").asLong()),
                        tuple(
                                witnesses.get(1).name(),
                                Vectors.at("/cosignatures/items/1/time").asLong()));
        assertThat(note.open(List.of(Vectors.log())).orThrow().isSignedBy(Vectors.log()))
                .isTrue();
    }

    @Test
    void while_a_key_is_changed_either_key_opens_the_note() {
        var note = SignedNote.parse(Vectors.at("/keyRotation/note").asString()).orThrow();

        for (var key : List.of(Vectors.log(), Vectors.key("/keys/logSecond"))) {
            assertThat(Checkpoint.open(note, Vectors.origin(), List.of(key)))
                    .isEqualTo(Checked.held(new Checkpoint(Vectors.origin(), 20, Vectors.root(20))));
        }
    }

    @Test
    void a_checkpoint_that_is_malformed_forged_or_of_another_log_is_refused() {
        assertThat(Vectors.each("/negatives")
                        .filter(wrong -> wrong.path("kind").asString().equals("note")))
                .hasSize(8)
                .allSatisfy(wrong -> assertThat(opened(wrong.path("note").asString()))
                        .as(wrong.path("name").asString())
                        .isInstanceOf(Checked.Denied.class));
    }

    @Test
    void a_known_line_that_does_not_verify_spoils_the_whole_note() {
        var note = SignedNote.parse(Vectors.at("/keyRotation/note").asString()).orThrow();
        var forged = new SignedNote(note.text().replace("20", "21"), note.signatures());

        assertThat(note.with(forged.signatures())).isEqualTo(note);
        assertThat(forged.open(List.of(Vectors.log())))
                .isEqualTo(Checked.denied(new Refusal.BadSignature(Vectors.origin())));
        assertThat(note.open(List.of())).isEqualTo(Checked.denied(new Refusal.NotSigned()));
    }

    @Test
    void what_is_no_utf8_is_no_note() {
        var bytes = Vectors.at("/checkpoints/3/note").asString().getBytes(StandardCharsets.UTF_8);

        assertThat(SignedNote.parse(bytes)).isInstanceOf(Checked.Held.class);
        bytes[3] = (byte) 0xff;
        assertThat(SignedNote.parse(bytes)).isInstanceOf(Checked.Denied.class);
        assertThat(SignedNote.parse("half a pair \ud800\n\n\u2014 a AAAAAAA=\n"))
                .isInstanceOf(Checked.Denied.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "text\n\n",
                "text\n\n\n",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 name AAAA\n",
                "text\n\n\u2014 name AAAAAAB=\n",
                "text\n\n\u2014 na+me AAAAAAA=\n",
                "text\n\n\u2014  AAAAAAA=\n",
                "text\n\n\u2014 name AAAAAAA= \n",
                "text\n\n\u2014 name AAAAAAA="
            })
    void anything_else_is_no_note(String note) {
        assertThat(SignedNote.parse(note)).isInstanceOf(Checked.Denied.class);
    }

    @Test
    void a_key_is_believed_only_with_its_number() {
        var text = Vectors.at("/keys/log/vkey").asString();

        assertThat(VerifierKey.parse(text).orThrow().text()).isEqualTo(text);
        assertThat(VerifierKey.parse(text.replace("yongji", "yongjj")).refusal())
                .contains(new Refusal.KeyIdDiffers("ledger.yongjj.example/onestop"));
        assertThat(VerifierKey.parse(text.toUpperCase(Locale.ROOT)).refusal()).isPresent();
        assertThat(VerifierKey.parse("name+00000000").refusal()).isPresent();
        assertThat(Ed25519.publicKey(new byte[31])).isEqualTo(Optional.empty());
    }

    private static Checked<Checkpoint> opened(String note) {
        return SignedNote.parse(note).then(parsed -> Checkpoint.open(parsed, Vectors.origin(), List.of(Vectors.log())));
    }

    private static PrivateKey key(String pointer) {
        return Ed25519.ofSeed(
                HexFormat.of().parseHex(Vectors.at(pointer + "/seedHex").asString()));
    }
}
