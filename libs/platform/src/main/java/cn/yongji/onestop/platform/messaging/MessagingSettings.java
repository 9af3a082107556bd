package cn.yongji.onestop.platform.messaging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How events travel.
 *
 * @param partitions of each topic; fixed once the topic exists, because the order of a project's events hangs on it
 * @param replicas of each topic
 * @param outboxAge after which an unpublished event counts as left behind
 * @param outboxSweep pause between two looks for such events
 * @param outboxTries after which an event that cannot be sent is parked, if nothing says before that it never can
 * @param beat pause between two words of a service on how far it has sent what happened there
 * @param pollRecords most records taken at once
 */
@Validated
@ConfigurationProperties("onestop.messaging")
record MessagingSettings(
        @DefaultValue("6") @Min(1) @Max(256) int partitions,
        @DefaultValue("1") @Min(1) @Max(7) short replicas,
        @DefaultValue("10s") Duration outboxAge,
        @DefaultValue("5s") Duration outboxSweep,
        @DefaultValue("12") @Min(1) @Max(10_000) int outboxTries,
        @DefaultValue("1s") Duration beat,
        @DefaultValue("500") @Min(1) @Max(10_000) int pollRecords) {}
