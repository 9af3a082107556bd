package cn.yongji.onestop.edge.attempt;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many refused attempts an instance notes; the rest is counted.
 *
 * @param perAccount most in a minute of one account
 * @param inTotal most in a minute of all accounts
 * @param waiting most that wait to be written
 */
@Validated
@ConfigurationProperties("onestop.refused-attempts")
public record AttemptSettings(
        @DefaultValue("30") @Min(1) @Max(10_000) int perAccount,
        @DefaultValue("300") @Min(1) @Max(100_000) int inTotal,
        @DefaultValue("1000") @Min(1) @Max(100_000) int waiting) {}
