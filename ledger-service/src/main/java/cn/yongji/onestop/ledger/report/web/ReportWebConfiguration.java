package cn.yongji.onestop.ledger.report.web;

import cn.yongji.onestop.edge.problem.ProblemSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what asking for a report may answer with. */
@Configuration(proxyBeanMethods = false)
class ReportWebConfiguration {
    @Bean
    ProblemSet reportProblems() {
        return ProblemSet.of(ReportProblem.values());
    }
}
