package cn.yongji.onestop.ledger.stream.web;

import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.edge.problem.ProblemType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be wrong with asking for a stream. */
@Configuration(proxyBeanMethods = false)
class StreamProblems {
    static final ProblemType TOO_MANY_STREAMS =
            new ProblemType("too-many-streams", 503, "实时连接数已达上限", "Too many live streams are open");

    @Bean
    ProblemSet streamProblemSet() {
        return ProblemSet.of(TOO_MANY_STREAMS);
    }
}
