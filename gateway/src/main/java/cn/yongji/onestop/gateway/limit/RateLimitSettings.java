package cn.yongji.onestop.gateway.limit;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one client may ask within a period.
 *
 * @param perSubject requests of one signed-in account
 * @param perAddress requests from one address without a valid token
 * @param perReader requests from one address to the public log, which a verifier reads as a whole: 7,800 for a million entries
 * @param perFeed reads an hour of one calendar, whoever reads it
 * @param clients how many clients are remembered at most; the ones longest unseen are forgotten first
 */
@Validated
@ConfigurationProperties("gateway.rate-limit")
record RateLimitSettings(
        @DefaultValue("1200") @Min(1) long perSubject,
        @DefaultValue("300") @Min(1) long perAddress,
        @DefaultValue("10000") @Min(1) long perReader,
        @DefaultValue("60") @Min(1) long perFeed,
        @DefaultValue("1m") Duration period,
        @DefaultValue("50000") @Min(1) long clients) {}
