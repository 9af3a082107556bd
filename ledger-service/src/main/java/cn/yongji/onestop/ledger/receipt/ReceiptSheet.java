package cn.yongji.onestop.ledger.receipt;

import cn.yongji.onestop.ledger.page.domain.ProjectInfo;
import cn.yongji.onestop.ledger.timeline.domain.Moment;
import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.proof.WitnessedCheckpoint.SeenBy;
import java.util.List;
import java.util.Optional;

/**
 * What a receipt says.
 *
 * @param project none where the entry that opened the project says nothing any more
 * @param hash of the entry, in hex
 * @param leaf index of the entry in the log
 * @param seen witnesses who have signed the checkpoint; none while too few have
 * @param proof the proof file
 */
public record ReceiptSheet(
        Optional<ProjectInfo> project,
        Moment moment,
        String hash,
        long leaf,
        Checkpoint checkpoint,
        List<SeenBy> seen,
        String proof) {
    public ReceiptSheet {
        seen = List.copyOf(seen);
    }
}
