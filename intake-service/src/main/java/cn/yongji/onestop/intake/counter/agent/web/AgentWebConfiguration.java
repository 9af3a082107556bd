package cn.yongji.onestop.intake.counter.agent.web;

import cn.yongji.onestop.edge.problem.ProblemSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what agents may answer with, and answers what projects ask. */
@Configuration
class AgentWebConfiguration {
    @Bean
    ProblemSet agentProblems() {
        return AgentProblems.all();
    }
}
