package cn.yongji.onestop.intake.counter.prereview;

import cn.yongji.onestop.intake.counter.agent.AgencyDesk;
import cn.yongji.onestop.intake.counter.application.Applications;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReview;
import cn.yongji.onestop.intake.counter.prereview.mongo.PreReviewDocuments;
import cn.yongji.onestop.intake.papers.project.ReviewingDepartments;
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

    @Bean
    PreReviewDesk preReviewDesk(AggregateStore<PreReview> store, AgencyDesk agencies, Applications applications) {
        return new PreReviewDesk(store, agencies, applications);
    }

    @Bean
    ReviewingDepartments askedDepartments(AggregateStore<PreReview> store) {
        return new AskedDepartments(store);
    }
}
