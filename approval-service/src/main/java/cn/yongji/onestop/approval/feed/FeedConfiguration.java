package cn.yongji.onestop.approval.feed;

import cn.yongji.onestop.approval.feed.domain.Feeds;
import cn.yongji.onestop.approval.feed.domain.Participants;
import cn.yongji.onestop.approval.feed.messaging.FeedReaction;
import cn.yongji.onestop.approval.feed.mongo.MongoFeeds;
import cn.yongji.onestop.approval.feed.mongo.MongoParticipants;
import cn.yongji.onestop.approval.feed.web.FeedProblems;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.platform.messaging.Sweep;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedSettings.class)
class FeedConfiguration {
    @Bean
    Feeds feeds(MongoDatabase database) {
        return new MongoFeeds(database);
    }

    @Bean
    Participants feedParticipants(MongoDatabase database) {
        return new MongoParticipants(database);
    }

    @Bean
    FeedBell feedBell() {
        return new FeedBell();
    }

    @Bean
    FeedReader feedReader(Feeds feeds, FeedBell bell, FeedSettings settings) {
        return new FeedReader(feeds, bell, settings);
    }

    @Bean
    FeedReaction feedReaction(
            Feeds feeds, Participants participants, FeedBell bell, FeedSettings settings, Clock clock) {
        return new FeedReaction(feeds, participants, bell, settings, clock);
    }

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
