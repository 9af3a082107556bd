package cn.yongji.onestop.coordination.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far plans are improved that leave somebody without a time, or late.
 *
 * @param enabled whether they are at all
 * @param moves how many changes are tried: the budget, so that the same wishes give the same plan
 * @param longest after which a run that is stuck is stopped
 */
@ConfigurationProperties("onestop.coordination.planning")
record PlanningSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("10000") long moves,
        @DefaultValue("5s") Duration longest) {}
