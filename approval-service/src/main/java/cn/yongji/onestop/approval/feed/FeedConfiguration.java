package cn.yongji.onestop.approval.feed;

import cn.yongji.onestop.approval.feed.domain.Feeds;
import cn.yongji.onestop.approval.feed.web.FeedProblems;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.platform.messaging.Sweep;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedSettings.class)
class FeedConfiguration {
    @Bean
    Sweep feedRetention(Feeds feeds, FeedSettings settings, Clock clock) {
        // A day longer than entries are taken in, so that nothing is removed that could still be repeated.
        return new Sweep(
                "feed-retention",
                Duration.ofHours(1),
                () -> feeds.forget(clock.instant().minus(settings.retention()).minus(Duration.ofDays(1))));
    }

    @Bean
    ProblemSet feedProblems() {
        return FeedProblems.all();
    }
}
