package cn.yongji.onestop.local.verifier;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.note.SignedNote;
import cn.yongji.onestop.tlog.note.VerifierKey;
import cn.yongji.onestop.tlog.proof.LogPolicy;

/**
 * A checkpoint that the log has signed, whether or not witnesses have.
 *
 * @param name of the file it came from
 */
record KeptHead(String name, Checkpoint checkpoint) {
    static Checked<KeptHead> open(String name, SignedNote note, LogPolicy policy) {
        Checked<KeptHead> last = Checked.denied(new Refusal.NotSigned());
        for (var origin :
                policy.logs().stream().map(VerifierKey::name).distinct().toList()) {
            last = Checkpoint.open(note, origin, policy.logs())
                    .then(checkpoint -> Checked.held(new KeptHead(name, checkpoint)));
            if (last instanceof Checked.Held<KeptHead>) return last;
        }
        return last;
    }

    boolean contradicts(KeptHead other) {
        return checkpoint.origin().equals(other.checkpoint.origin())
                && checkpoint.size() == other.checkpoint.size()
                && !checkpoint.root().equals(other.checkpoint.root());
    }
}
