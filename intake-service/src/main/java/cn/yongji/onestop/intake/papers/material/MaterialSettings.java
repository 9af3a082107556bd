package cn.yongji.onestop.intake.papers.material;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of uploads.
 *
 * @param maxSize the largest material
 * @param sweepEvery how often leftovers of broken uploads are looked for
 * @param expiryEvery how often materials are looked for whose last day is over
 */
@Validated
@ConfigurationProperties("onestop.intake.material")
record MaterialSettings(
        @DefaultValue("50MB") @NotNull DataSize maxSize,
        @DefaultValue("PT10M") @NotNull Duration sweepEvery,
        @DefaultValue("PT15M") @NotNull Duration expiryEvery) {}
