package cn.yongji.onestop.ledger.stream.web;

import cn.yongji.onestop.edge.problem.ProblemSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what asking for a stream may answer with. */
@Configuration(proxyBeanMethods = false)
class StreamWebConfiguration {
    @Bean
    ProblemSet streamProblems() {
        return ProblemSet.of(StreamProblem.values());
    }
}
