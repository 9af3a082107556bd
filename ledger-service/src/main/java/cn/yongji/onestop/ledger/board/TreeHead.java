package cn.yongji.onestop.ledger.board;

import cn.yongji.onestop.ledger.log.PublishedCheckpoint;
import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.proof.LogPolicy;
import cn.yongji.onestop.tlog.proof.WitnessedCheckpoint;
import cn.yongji.onestop.tlog.proof.WitnessedCheckpoint.SeenBy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * 公开日志 as it was published last.
 *
 * @param size number of leaves
 * @param root SHA-256 of the tree in hex
 * @param at when the checkpoint was put together
 * @param signed witnesses that have signed it by now, with the keys by which the policy knows them
 * @param asked witnesses that are asked
 */
public record TreeHead(long size, String root, Instant at, int signed, int asked) {
    static TreeHead of(PublishedCheckpoint published, LogPolicy policy) {
        return new TreeHead(
                published.size(),
                Checkpoint.parse(published.note().text()).orThrow().root().hex(),
                published.at(),
                signed(published, policy),
                policy.witnesses().size());
    }

    /** The few are counted too, so nobody is required to have signed. */
    private static int signed(PublishedCheckpoint published, LogPolicy policy) {
        var whoever = new LogPolicy(policy.logs(), policy.witnesses(), List.of(), Optional.empty());
        return (int) WitnessedCheckpoint.open(published.note(), whoever).value().stream()
                .flatMap(it -> it.witnesses().stream())
                .map(SeenBy::witness)
                .distinct()
                .count();
    }
}
