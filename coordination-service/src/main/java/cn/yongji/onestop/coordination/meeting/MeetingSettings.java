package cn.yongji.onestop.coordination.meeting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How soon somebody carries on what a crash has left half-way.
 *
 * @param every pause between two looks
 * @param after how long a meeting must have been half-way: whoever works on it is left alone
 */
@ConfigurationProperties("onestop.coordination.meetings")
record MeetingSettings(
        @DefaultValue("5s") Duration every,
        @DefaultValue("20s") Duration after) {}
