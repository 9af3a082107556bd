package cn.yongji.onestop.platform.digest;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a service says what it holds.
 *
 * @param at from when in the night, by the time of the office
 * @param until no list is begun later: the night is judged by then
 * @param look pause between two looks whether it is time
 * @param changed what was changed in so long is listed although it is closed
 */
@Validated
@ConfigurationProperties("onestop.digest")
record DigestSettings(
        @DefaultValue("01:30") LocalTime at,
        @DefaultValue("05:00") LocalTime until,
        @DefaultValue("20s") Duration look,
        @DefaultValue("3d") Duration changed) {}
