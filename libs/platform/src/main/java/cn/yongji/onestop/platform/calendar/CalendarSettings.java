package cn.yongji.onestop.platform.calendar;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an instance follows the calendar.
 *
 * @param refresh pause between two looks at what another instance has written down
 */
@ConfigurationProperties("onestop.calendar")
record CalendarSettings(@DefaultValue("5s") Duration refresh) {}
