package cn.yongji.onestop.ledger.news;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How news is read.
 *
 * @param longestWait a request without news is answered after this time
 * @param look pause between two looks for what another instance has recorded
 * @param entriesAtMost how many entries one request looks at; it then answers with what it has found, and from where to go
 *     on
 * @param rememberedProjects of how many projects an instance remembers what their codes are called, about 5 KB each
 * @param catchUp pause between two looks for entries that were recorded by a version without news
 */
@Validated
@ConfigurationProperties("onestop.ledger.news")
record NewsSettings(
        @DefaultValue("20s") Duration longestWait,
        @DefaultValue("500ms") Duration look,
        @DefaultValue("2000") @Min(100) @Max(100_000) int entriesAtMost,
        @DefaultValue("2000") @Min(1) @Max(1_000_000) int rememberedProjects,
        @DefaultValue("24h") Duration catchUp) {}
