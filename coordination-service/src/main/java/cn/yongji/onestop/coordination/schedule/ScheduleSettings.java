package cn.yongji.onestop.coordination.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How soon somebody carries on what a crash has left half booked.
 *
 * @param every pause between two looks
 * @param after how long a schedule must have been half booked: whoever works on it is left alone
 */
@ConfigurationProperties("onestop.coordination.schedules")
record ScheduleSettings(
        @DefaultValue("5s") Duration every,
        @DefaultValue("20s") Duration after) {}
