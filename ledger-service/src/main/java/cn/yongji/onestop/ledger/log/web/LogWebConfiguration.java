package cn.yongji.onestop.ledger.log.web;

import cn.yongji.onestop.edge.problem.ProblemSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what reading the log may answer with. */
@Configuration(proxyBeanMethods = false)
class LogWebConfiguration {
    @Bean
    ProblemSet logProblems() {
        return ProblemSet.of(LogProblem.values());
    }
}
