package cn.yongji.onestop.intake.papers.evidence.web;

import cn.yongji.onestop.edge.problem.ProblemSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what taking a licence over may answer with. */
@Configuration(proxyBeanMethods = false)
class EvidenceWebConfiguration {
    @Bean
    ProblemSet licenceProblems() {
        return ProblemSet.of(EvidenceProblem.values());
    }
}
