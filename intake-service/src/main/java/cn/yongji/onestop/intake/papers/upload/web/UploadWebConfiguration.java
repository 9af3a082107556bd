package cn.yongji.onestop.intake.papers.upload.web;

import cn.yongji.onestop.edge.problem.ProblemSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what uploads in parts may answer with. */
@Configuration(proxyBeanMethods = false)
class UploadWebConfiguration {
    @Bean
    ProblemSet uploadProblems() {
        return ProblemSet.of(UploadProblem.values());
    }
}
