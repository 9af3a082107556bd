package cn.yongji.onestop.intake.papers.licence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Which licence register is asked. None, unless one is named.
 *
 * @param register where the licences are
 * @param url address of the register, for {@code http}
 * @param file the register itself, for {@code file}
 * @param timeout how long an answer may take
 */
@Validated
@ConfigurationProperties("onestop.intake.licence")
public record LicenceSettings(
        @DefaultValue("NONE") @NotNull Kind register,
        @Nullable URI url,
        @Nullable Resource file,
        @DefaultValue("PT2S") @NotNull Duration timeout,
        @DefaultValue @NotNull @Valid Breaker breaker) {
    public enum Kind {
        NONE,
        HTTP,
        FILE
    }

    /**
     * When the register is left in peace.
     *
     * @param window how many answers are looked at
     * @param minimum how many there must be
     * @param failurePercent how many of them may fail
     * @param open for how long it is left in peace
     */
    public record Breaker(
            @DefaultValue("10") @Min(1) int window,
            @DefaultValue("5") @Min(1) int minimum,
            @DefaultValue("50") @Min(1) @Max(100) int failurePercent,
            @DefaultValue("PT30S") @NotNull Duration open) {}
}
