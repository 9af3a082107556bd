package cn.yongji.onestop.ledger.entry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How entries are recorded.
 *
 * @param rememberedHeads of how many busy ledgers an instance remembers where they stand, about 2 KB each; the others
 *     cost a read before the write
 */
@Validated
@ConfigurationProperties("onestop.ledger.entries")
record EntrySettings(
        @DefaultValue("5000") @Min(1) @Max(1_000_000) int rememberedHeads) {}
