package cn.yongji.onestop.approval.reviewer;

import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires what is known of reviewers. */
@Configuration(proxyBeanMethods = false)
class ReviewerConfiguration {
    @Bean
    AggregateStore<KnownReviewer> reviewerStore(AggregateStores stores) {
        return stores.of(KnownReviewerMapping.MAPPING);
    }

    @Bean
    WebMvcConfigurer notedReviewers(KnownReviewers reviewers) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ReviewerNote(reviewers));
            }
        };
    }
}
