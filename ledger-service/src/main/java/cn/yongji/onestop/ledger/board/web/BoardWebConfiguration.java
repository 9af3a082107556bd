package cn.yongji.onestop.ledger.board.web;

import cn.yongji.onestop.edge.problem.ProblemSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what asking for the board may answer with. */
@Configuration(proxyBeanMethods = false)
class BoardWebConfiguration {
    @Bean
    ProblemSet boardProblems() {
        return ProblemSet.of(WallBoardProblem.values());
    }
}
