package cn.yongji.onestop.approval.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a feed keeps what it has told, and how long a reader may wait for news.
 *
 * @param retention entries that are older are removed; a reader that comes later is told so
 * @param longestWait a request without news is answered after this time
 * @param look pause between two looks for what another instance has added
 */
@ConfigurationProperties("onestop.approval.feed")
public record FeedSettings(
        @DefaultValue("400d") Duration retention,
        @DefaultValue("20s") Duration longestWait,
        @DefaultValue("500ms") Duration look) {}
