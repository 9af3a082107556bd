package cn.yongji.onestop.intake.rules.catalogue.domain;

import java.time.Instant;
import java.time.LocalDate;

/** What can be asked of a draft. */
public sealed interface DraftCommand {
    String by();

    Instant at();

    /** 增改条目. */
    record Put(DraftEntry entry, String by, Instant at) implements DraftCommand {}

    /** 删除条目. */
    record Remove(DraftEntry.Kind kind, String code, String by, Instant at) implements DraftCommand {}

    /**
     * 发布.
     *
     * @param effectiveFrom the day it takes effect
     * @param today the day of the publication
     */
    record Publish(LocalDate effectiveFrom, LocalDate today, String reason, String by, Instant at)
            implements DraftCommand {}

    /** 作废. */
    record Discard(String reason, String by, Instant at) implements DraftCommand {}
}
