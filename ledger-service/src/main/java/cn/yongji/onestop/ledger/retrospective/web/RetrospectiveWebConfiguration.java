package cn.yongji.onestop.ledger.retrospective.web;

import cn.yongji.onestop.edge.problem.ProblemSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what retrospectives may answer with. */
@Configuration(proxyBeanMethods = false)
class RetrospectiveWebConfiguration {
    @Bean
    ProblemSet retrospectiveProblems() {
        return ProblemSet.of(RetrospectiveProblem.values());
    }
}
