package cn.yongji.onestop.intake.counter.prereview.web;

import cn.yongji.onestop.edge.problem.ProblemSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what joint pre-reviews may answer with. */
@Configuration
class PreReviewWebConfiguration {
    @Bean
    ProblemSet preReviewProblems() {
        return PreReviewProblems.all();
    }
}
