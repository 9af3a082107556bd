package cn.yongji.onestop.ledger.log.mongo;

import cn.yongji.onestop.ledger.entry.domain.City;
import java.util.Optional;

/**
 * What a log is called in the database. One that follows another has names of its own, so nothing of the ended one is touched.
 *
 * @param logged field of a segment: the index of its last entry with a leaf
 * @param runs field of a segment: where its entries stand
 * @param witnessed identity of what says how far it is witnessed
 * @param begins the ledger whose first entry is its first leaf; empty for a first log
 */
record LogNames(
        String batches,
        String tiles,
        String bundles,
        String witnesses,
        String logged,
        String runs,
        String witnessed,
        Optional<String> begins) {

    static LogNames of(int number) {
        if (number == 1)
            return new LogNames(
                    "log_batches",
                    "log_tiles",
                    "log_bundles",
                    "log_witnesses",
                    "logged",
                    "runs",
                    "witnessed",
                    Optional.empty());
        return new LogNames(
                "log%d_batches".formatted(number),
                "log%d_tiles".formatted(number),
                "log%d_bundles".formatted(number),
                "log%d_witnesses".formatted(number),
                "logged" + number,
                "runs" + number,
                "witnessed " + number,
                Optional.of(City.ofLog(number)));
    }
}
