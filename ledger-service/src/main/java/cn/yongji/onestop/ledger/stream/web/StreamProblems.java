package cn.yongji.onestop.ledger.stream.web;

import cn.yongji.onestop.edge.problem.ProblemSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be wrong with asking for a stream. */
@Configuration(proxyBeanMethods = false)
class StreamProblems {

    @Bean
    ProblemSet streamProblemSet() {
        return ProblemSet.of(StreamProblem.values());
    }
}
