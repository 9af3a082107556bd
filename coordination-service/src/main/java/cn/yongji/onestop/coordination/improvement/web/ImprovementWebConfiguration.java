package cn.yongji.onestop.coordination.improvement.web;

import cn.yongji.onestop.edge.problem.ProblemSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImprovementWebConfiguration {
    @Bean
    ProblemSet improvementProblems() {
        return ProblemSet.of(ImprovementProblem.values());
    }
}
