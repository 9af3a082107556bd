package cn.yongji.onestop.ledger.destruction.web;

import cn.yongji.onestop.edge.problem.ProblemSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what destroying payloads may answer with. */
@Configuration(proxyBeanMethods = false)
class DestructionWebConfiguration {
    @Bean
    ProblemSet destructionProblems() {
        return ProblemSet.of(DestructionProblem.values());
    }
}
