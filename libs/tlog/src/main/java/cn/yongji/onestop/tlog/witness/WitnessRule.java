package cn.yongji.onestop.tlog.witness;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.merkle.Proofs;
import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.note.Cosigner;
import cn.yongji.onestop.tlog.note.VerifierKey;
import cn.yongji.onestop.tlog.witness.WitnessAnswer.BadRequest;
import cn.yongji.onestop.tlog.witness.WitnessAnswer.Cosigned;
import cn.yongji.onestop.tlog.witness.WitnessAnswer.NotConsistent;
import cn.yongji.onestop.tlog.witness.WitnessAnswer.NotOurs;
import cn.yongji.onestop.tlog.witness.WitnessAnswer.OtherSize;
import cn.yongji.onestop.tlog.witness.WitnessAnswer.UnknownOrigin;
import java.util.List;
import java.util.Optional;

/**
 * What a witness does with a checkpoint: it signs only what continues the largest tree that it has seen of this log. What it
 * signs has to lie safe before anybody gets the answer, or it could sign another one after a crash.
 */
public final class WitnessRule {
    private final Cosigner cosigner;

    public WitnessRule(Cosigner cosigner) {
        this.cosigner = cosigner;
    }

    /**
     * @param keys of the log, none where it is not known
     * @param last the largest checkpoint seen of it, none before the first
     * @param seconds now, since 1970
     */
    public WitnessAnswer judge(AddCheckpoint request, List<VerifierKey> keys, Optional<Checkpoint> last, long seconds) {
        if (keys.isEmpty()) return new UnknownOrigin();
        return switch (Checkpoint.open(request.checkpoint(), keys.getFirst().name(), keys)) {
            case Checked.Denied<Checkpoint>(Refusal.Form _) -> new BadRequest();
            case Checked.Denied<Checkpoint> _ -> new NotOurs();
            case Checked.Held<Checkpoint>(var next) -> continued(request, next, last, seconds);
        };
    }

    private WitnessAnswer continued(AddCheckpoint request, Checkpoint next, Optional<Checkpoint> last, long seconds) {
        if (request.old() > next.size()) return new BadRequest();
        var before = last.orElse(new Checkpoint(next.origin(), 0, TreeHash.EMPTY));
        if (request.old() != before.size()) return new OtherSize(before.size());
        var joined = Proofs.consistency(before.size(), before.root(), next.size(), next.root(), request.proof());
        if (joined instanceof Checked.Denied<TreeHash>) return new NotConsistent();
        var line = cosigner.cosign(request.checkpoint().text(), seconds);
        return new Cosigned(List.of(line));
    }
}
