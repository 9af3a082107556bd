package cn.yongji.onestop.approval.webhook;

import cn.yongji.onestop.approval.webhook.domain.EndpointPolicy;
import cn.yongji.onestop.approval.webhook.domain.Network;
import cn.yongji.onestop.approval.webhook.domain.RetrySchedule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How webhooks are delivered.
 *
 * @param retries how old an entry is at its second and later attempts; after the last it is put aside
 * @param jitterPercent by which part of a pause an attempt may come later
 * @param trustedNetworks of our own in which departments have their systems, as 10.20.0.0/16
 * @param plainHttp whether http will do inside of them
 * @param ports that are called outside of them
 * @param connect longest time to connect
 * @param answer longest time of a whole call
 * @param answerSize most that is read of an answer
 * @param look pause between two looks for what is due
 * @param wake pause between two looks for what another instance has added to a feed
 * @param lease after this time another instance takes over from one that was killed
 * @param lines most subscriptions an instance serves at once
 * @param perEndpoint most calls to one endpoint at once
 * @param logKept how long the delivery log is kept
 */
@Validated
@ConfigurationProperties("onestop.approval.webhooks")
public record WebhookSettings(
        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "20h", "34h", "48h", "60h", "72h"})
        List<Duration> retries,

        @DefaultValue("10") @Min(0) @Max(100) int jitterPercent,
        @DefaultValue List<String> trustedNetworks,
        @DefaultValue("false") boolean plainHttp,
        @DefaultValue({"443", "8443"}) Set<@Min(1) @Max(65_535) Integer> ports,
        @DefaultValue("5s") Duration connect,
        @DefaultValue("15s") Duration answer,
        @DefaultValue("16KB") DataSize answerSize,
        @DefaultValue("500ms") Duration look,
        @DefaultValue("2s") Duration wake,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("64") @Min(1) @Max(1_000) int lines,
        @DefaultValue("8") @Min(1) @Max(100) int perEndpoint,
        @DefaultValue("90d") Duration logKept,
        @DefaultValue Breaker breaker) {

    /**
     * When an endpoint is left in peace.
     *
     * @param window calls that are looked at
     * @param minimum calls before anything is concluded
     * @param failurePercent of them that open it
     * @param open how long it stays open
     */
    public record Breaker(
            @DefaultValue("10") @Min(1) int window,
            @DefaultValue("5") @Min(1) int minimum,
            @DefaultValue("50") @Min(1) @Max(100) int failurePercent,
            @DefaultValue("30s") Duration open) {}

    public RetrySchedule schedule() {
        return new RetrySchedule(retries, jitterPercent / 100.0);
    }

    public EndpointPolicy policy() {
        return new EndpointPolicy(trustedNetworks.stream().map(Network::parse).toList(), plainHttp, ports);
    }
}
