package cn.yongji.onestop.tlog.proof;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.Refusal.Document;
import cn.yongji.onestop.tlog.merkle.Proofs;

/**
 * 离线核验. What a proof file proves to somebody with this policy, without asking anybody. Nothing of the entry counts before
 * the log's signature, the witnesses and the way to the root have held.
 */
public final class ProofCheck {
    private ProofCheck() {}

    public static Checked<ProvedEntry> check(ProofFile file, LogPolicy policy) {
        return WitnessedCheckpoint.open(file.checkpoint(), policy)
                .then(opened -> entry(file).then(entry -> proved(file, opened, entry)));
    }

    private static Checked<SealedEntry> entry(ProofFile file) {
        return file.extra()
                .map(SealedEntry::parse)
                .orElseGet(() -> Checked.denied(new Refusal.Malformed(Document.PROOF_FILE, 2)));
    }

    private static Checked<ProvedEntry> proved(ProofFile file, WitnessedCheckpoint opened, SealedEntry entry) {
        var tree = opened.checkpoint();
        return Proofs.inclusion(entry.leaf(), file.index(), tree.size(), file.proof(), tree.root())
                .then(_ -> Checked.held(new ProvedEntry(file.index(), opened, entry)));
    }
}
