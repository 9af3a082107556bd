package cn.yongji.onestop.intake.counter.application;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long things may lie.
 *
 * @param draftLives how long a draft is kept that nobody touches
 * @param sweepEvery how often somebody looks what is due
 * @param remindWorkingDays how many working days before its day a promise is reminded of, with its yellow light
 * @param remindEarlyWorkingDays how many working days before its day a gap is reminded of that a decision gave days of its own
 */
@Validated
@ConfigurationProperties("onestop.intake.application")
record ApplicationSettings(
        @DefaultValue("P90D") @NotNull Duration draftLives,
        @DefaultValue("PT1M") @NotNull Duration sweepEvery,
        @DefaultValue("2") @Min(0) @Max(20) int remindWorkingDays,
        @DefaultValue("5") @Min(0) @Max(60) int remindEarlyWorkingDays) {}
