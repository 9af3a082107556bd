package cn.yongji.onestop.approval.supervision;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody climbs the rungs. What people see is computed when they look; this is for what is told alone.
 *
 * @param every pause between two looks
 */
@ConfigurationProperties("onestop.approval.supervision")
record SupervisionSettings(@DefaultValue("5s") Duration every) {}
