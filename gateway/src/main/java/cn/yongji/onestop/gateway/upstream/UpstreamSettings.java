package cn.yongji.onestop.gateway.upstream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the gateway talks to all services.
 *
 * @param connect how long a connection may take to come about
 * @param streamIdle how long a live stream may be silent; services send a sign of life far more often
 * @param connections open at the same time to one service, live streams included
 * @param body largest request body, uploads of materials excepted
 * @param upload largest upload; the service that stores it draws the exact line
 */
@Validated
@ConfigurationProperties("gateway.upstream")
record UpstreamSettings(
        @DefaultValue("2s") Duration connect,
        @DefaultValue("2m") Duration streamIdle,
        @DefaultValue("500") @Min(1) int connections,
        @DefaultValue("1MB") DataSize body,
        @DefaultValue("64MB") DataSize upload,
        @DefaultValue Breaker breaker) {

    /**
     * When a service counts as down.
     *
     * @param window the last calls that are looked at
     * @param minimum no judgement before so many
     * @param failurePercent share of failed calls from which the breaker opens
     * @param open how long nothing is sent before the service gets another chance
     * @param trial calls that are let through then
     */
    record Breaker(
            @DefaultValue("20") @Min(1) int window,
            @DefaultValue("5") @Min(1) int minimum,
            @DefaultValue("50") @Min(1) @Max(100) int failurePercent,
            @DefaultValue("5s") Duration open,
            @DefaultValue("3") @Min(1) int trial) {}
}
