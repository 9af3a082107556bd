package cn.yongji.onestop.approval.redlight;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody looks for red lights. What people see is computed when they look; this is for the report alone.
 *
 * @param every pause between two looks
 */
@ConfigurationProperties("onestop.approval.red-lights")
record RedLightSettings(@DefaultValue("5s") Duration every) {}
