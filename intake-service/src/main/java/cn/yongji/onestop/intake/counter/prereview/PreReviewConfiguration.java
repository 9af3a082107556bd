package cn.yongji.onestop.intake.counter.prereview;

import cn.yongji.onestop.intake.counter.prereview.domain.PreReview;
import cn.yongji.onestop.intake.counter.prereview.mongo.PreReviewDocuments;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires joint pre-reviews. */
@Configuration
class PreReviewConfiguration {
    @Bean
    AggregateStore<PreReview> preReviews(AggregateStores stores) {
        return stores.of(PreReviewDocuments.MAPPING);
    }
}
