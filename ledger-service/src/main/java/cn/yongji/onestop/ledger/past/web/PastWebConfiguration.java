package cn.yongji.onestop.ledger.past.web;

import cn.yongji.onestop.edge.problem.ProblemSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what a look into the past may answer with. */
@Configuration(proxyBeanMethods = false)
class PastWebConfiguration {
    @Bean
    ProblemSet pastProblems() {
        return ProblemSet.of(PastProblem.values());
    }
}
