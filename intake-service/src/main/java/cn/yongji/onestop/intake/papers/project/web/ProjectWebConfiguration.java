package cn.yongji.onestop.intake.papers.project.web;

import cn.yongji.onestop.edge.problem.ProblemSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what projects may answer with. */
@Configuration
class ProjectWebConfiguration {
    @Bean
    ProblemSet projectProblems() {
        return ProjectProblems.all();
    }
}
