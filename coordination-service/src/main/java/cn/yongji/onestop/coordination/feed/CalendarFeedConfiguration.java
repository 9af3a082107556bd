package cn.yongji.onestop.coordination.feed;

import cn.yongji.onestop.coordination.feed.domain.FeedBook;
import cn.yongji.onestop.coordination.feed.mongo.FeedBookMapping;
import cn.yongji.onestop.coordination.feed.web.CalendarFeedProblems;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarFeedConfiguration {
    @Bean
    AggregateStore<FeedBook> feedBookStore(AggregateStores stores) {
        return stores.of(FeedBookMapping.MAPPING);
    }

    @Bean
    ProblemSet feedProblems() {
        return CalendarFeedProblems.all();
    }
}
