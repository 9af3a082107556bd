package cn.yongji.onestop.intake.rules.commitment.web;

import cn.yongji.onestop.edge.problem.ProblemSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what credit may answer with. */
@Configuration
class CommitmentWebConfiguration {
    @Bean
    ProblemSet creditProblems() {
        return CreditProblems.all();
    }
}
