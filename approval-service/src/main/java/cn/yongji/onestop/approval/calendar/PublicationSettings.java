package cn.yongji.onestop.approval.calendar;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a publication is applied.
 *
 * @param every pause between two looks whether something was published
 * @param settle how long another instance may go on counting with the calendar of before
 */
@ConfigurationProperties("onestop.approval.calendar")
record PublicationSettings(
        @DefaultValue("2s") Duration every,
        @DefaultValue("15s") Duration settle) {}
