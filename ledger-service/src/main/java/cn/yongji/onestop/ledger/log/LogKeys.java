package cn.yongji.onestop.ledger.log;

import cn.yongji.onestop.ledger.log.domain.Notary;
import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.note.Ed25519;
import cn.yongji.onestop.tlog.note.NoteSigner;
import cn.yongji.onestop.tlog.note.SignedNote;
import cn.yongji.onestop.tlog.note.VerifierKey;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;

/** The keys of the log. While they change there are two, and each checkpoint has the lines of both. */
public final class LogKeys implements Notary {
    private final String origin;
    private final List<NoteSigner> signers;

    LogKeys(String origin, List<PrivateKey> keys) {
        this.origin = origin;
        this.signers = keys.stream().map(key -> new NoteSigner(origin, key)).toList();
    }

    /** The key that a PEM holds. */
    static PrivateKey ofPem(String pem) {
        var body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return Ed25519.ofPkcs8(Base64.getDecoder().decode(body));
    }

    public String origin() {
        return origin;
    }

    /** Their public halves, the one that will stay last. */
    public List<VerifierKey> verifiers() {
        return signers.stream().map(NoteSigner::verifier).toList();
    }

    @Override
    public String sign(long size, TreeHash root) {
        var checkpoint = new Checkpoint(origin, size, root);
        var note = new SignedNote(checkpoint.text(), List.of());
        for (var signer : signers) note = note.with(signer.sign(checkpoint).signatures());
        return note.written();
    }

    /** What a checkpoint of ours says; a fault where it is none. */
    public Checkpoint open(String note) {
        return SignedNote.parse(note)
                .then(signed -> Checkpoint.open(signed, origin, verifiers()))
                .orThrow();
    }
}
