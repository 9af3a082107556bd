package cn.yongji.onestop.ledger.entry.domain;

import cn.yongji.onestop.kernel.event.EventContract;
import java.util.Optional;

/**
 * An entry with what it says, read.
 *
 * @param fact empty where the payload is not there any more
 */
public record RecordedFact(EntryHeader header, Optional<EventContract> fact) {}
