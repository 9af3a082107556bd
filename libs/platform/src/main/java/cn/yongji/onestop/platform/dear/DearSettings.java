package cn.yongji.onestop.platform.dear;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How dear work is queued; each kind has a line of its own.
 *
 * @param atOnce how many are done at once, where the work itself does not say
 * @param waiting how many may wait for their turn
 * @param perAccount how many one account may have in a line, those at work included
 * @param patience how long one waits; shorter than the gateway does, so that nothing is begun for which nobody waits any more
 */
@Validated
@ConfigurationProperties("onestop.dear")
public record DearSettings(
        @DefaultValue("2") @Min(1) int atOnce,
        @DefaultValue("16") @Min(0) int waiting,
        @DefaultValue("2") @Min(1) int perAccount,
        @DefaultValue("8s") Duration patience) {}
