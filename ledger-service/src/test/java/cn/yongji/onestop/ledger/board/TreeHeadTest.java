package cn.yongji.onestop.ledger.board;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.ledger.log.PublishedCheckpoint;
import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.note.Cosigner;
import cn.yongji.onestop.tlog.note.Ed25519;
import cn.yongji.onestop.tlog.note.NoteSignature;
import cn.yongji.onestop.tlog.note.NoteSigner;
import cn.yongji.onestop.tlog.note.SignedNote;
import cn.yongji.onestop.tlog.proof.LogPolicy;
import cn.yongji.onestop.tlog.proof.LogPolicy.TrustedWitness;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TreeHeadTest {
    private static final NoteSigner LOG = new NoteSigner("example/log", Ed25519.ofSeed(new byte[32]));
    private static final Cosigner AUDIT = new Cosigner("audit.example/witness", key(1));
    private static final Cosigner BUREAU = new Cosigner("bureau.example/witness", key(2));
    private static final LogPolicy POLICY = new LogPolicy(
            List.of(LOG.verifier()),
            List.of(trusted("审计局", AUDIT), trusted("bureau", BUREAU)),
            List.of(new LogPolicy.Group("all", 2, List.of("审计局", "bureau"))),
            Optional.of("all"));

    @Test
    void a_witness_is_counted_by_its_key_whatever_the_policy_calls_it() {
        assertThat(signedBy().signed()).isZero();
        assertThat(signedBy(AUDIT).signed()).isEqualTo(1);
        assertThat(signedBy(AUDIT, BUREAU).signed()).isEqualTo(2);
        assertThat(signedBy(AUDIT, BUREAU).asked()).isEqualTo(2);
    }

    @Test
    void somebody_elses_line_under_the_name_of_a_witness_counts_for_nothing() {
        assertThat(signedBy(new Cosigner("audit.example/witness", key(3))).signed())
                .isZero();
    }

    private static TreeHead signedBy(Cosigner... witnesses) {
        var note = LOG.sign(new Checkpoint("example/log", 7, TreeHash.EMPTY));
        var lines = Stream.concat(
                note.signatures().stream(),
                Stream.of(witnesses).<NoteSignature>map(it -> it.cosign(note.text(), 1_790_000_000L)));
        var signed = new SignedNote(note.text(), lines.toList());
        return TreeHead.of(new PublishedCheckpoint(0, 7, signed, Instant.EPOCH), POLICY);
    }

    private static TrustedWitness trusted(String name, Cosigner witness) {
        return new TrustedWitness(name, witness.verifier(), Optional.empty());
    }

    private static PrivateKey key(int seed) {
        var bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Ed25519.ofSeed(bytes);
    }
}
