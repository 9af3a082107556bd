package cn.yongji.onestop.local.witness;

import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.merkle.RightEdge;
import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.note.Ed25519;
import cn.yongji.onestop.tlog.note.NoteSigner;
import cn.yongji.onestop.tlog.note.SignedNote;
import cn.yongji.onestop.tlog.tile.TiledTree;
import cn.yongji.onestop.tlog.witness.AddCheckpoint;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A log of up to 256 leaves, whole in one tile. Another word in its leaves makes it another log with the same key. */
final class SampleLog {
    static final String ORIGIN = "ledger.example/log";

    private static final NoteSigner SIGNER = signer(1);

    private final List<TreeHash> leaves = new ArrayList<>();

    SampleLog(String word) {
        for (var i = 0; i < 256; i++) leaves.add(TreeHash.ofLeaf((word + i).getBytes(StandardCharsets.UTF_8)));
    }

    static String key() {
        return SIGNER.verifier().text();
    }

    static NoteSigner signer(int seed) {
        var bytes = new byte[Ed25519.KEY_BYTES];
        bytes[0] = (byte) seed;
        return new NoteSigner(ORIGIN, Ed25519.ofSeed(bytes));
    }

    Checkpoint at(int size) {
        return new Checkpoint(
                ORIGIN,
                size,
                RightEdge.EMPTY.plus(leaves.subList(0, size)).edge().root());
    }

    SignedNote signed(int size) {
        return SIGNER.sign(at(size));
    }

    /** What is sent so that the witness goes on from one size to the other. */
    String request(int from, int to) {
        return new AddCheckpoint(from, proof(from, to), signed(to)).body();
    }

    private List<TreeHash> proof(int from, int to) {
        var tile = new ByteArrayOutputStream();
        leaves.forEach(leaf -> tile.writeBytes(leaf.bytes()));
        return new TiledTree(to, _ -> Optional.of(tile.toByteArray()))
                .consistencyFrom(from)
                .orThrow();
    }
}
