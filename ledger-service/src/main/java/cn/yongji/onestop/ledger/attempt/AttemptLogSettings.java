package cn.yongji.onestop.ledger.attempt;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long refused attempts are kept.
 *
 * @param kept after which one is forgotten
 * @param most of all; beyond that the oldest go
 * @param tidied pause between two looks for those
 */
@Validated
@ConfigurationProperties("onestop.ledger.refused-attempts")
record AttemptLogSettings(
        @DefaultValue("180d") Duration kept,

        @DefaultValue("500000") @Min(1_000) @Max(100_000_000)
        int most,

        @DefaultValue("1h") Duration tidied) {}
