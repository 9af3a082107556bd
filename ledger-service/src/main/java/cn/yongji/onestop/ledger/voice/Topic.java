package cn.yongji.onestop.ledger.voice;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;

/**
 * What the ledger speaks about: a suggestion, a difference, a night's check.
 *
 * @param told how many facts of it were told
 */
record Topic(long told) {
    static final AggregateMapping<Topic> MAPPING = AggregateMapping.of(
            "voice", WrittenNames.table().row(Topic.class, "told").of(Topic.class));

    static final Topic NEW = new Topic(0);

    /** Tells its fact of this number; what was told is not told again, and nothing is told before what comes first. */
    Decision<Topic, String> tell(long number, LedgerEvent fact) {
        if (number <= told) return Decision.unchanged();
        if (number > told + 1) return Decision.refused(told + " told, and " + number + " is to be next");
        return Decision.changed(new Topic(number), fact);
    }
}
