package cn.yongji.onestop.intake.rules.commitment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of promising.
 *
 * @param openGaps how many gaps a unit may have open at once over all its projects
 * @param reservationLasts how long a place may stay kept before somebody looks what became of it
 */
@Validated
@ConfigurationProperties("onestop.intake.commitment")
public record CommitmentSettings(
        @DefaultValue("6") @Min(0) @Max(100) int openGaps,
        @DefaultValue("PT1M") @NotNull Duration reservationLasts) {}
