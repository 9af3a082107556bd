package cn.yongji.onestop.intake.papers.upload;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of uploads in parts.
 *
 * @param maxSize the largest content
 * @param partSize what one part has; a multiple of 256 KiB that the gateway lets pass
 * @param waits how long an upload waits for its next part
 * @param sweepEvery how often given-up ones are looked for
 */
@Validated
@ConfigurationProperties("onestop.intake.upload")
record UploadSettings(
        @DefaultValue("1GB") @NotNull DataSize maxSize,
        @DefaultValue("8MB") @NotNull DataSize partSize,
        @DefaultValue("PT48H") @NotNull Duration waits,
        @DefaultValue("PT10M") @NotNull Duration sweepEvery) {}
