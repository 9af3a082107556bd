package cn.yongji.onestop.intake.papers.material.web;

import cn.yongji.onestop.edge.problem.ProblemSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what materials may answer with. */
@Configuration
class MaterialWebConfiguration {
    @Bean
    ProblemSet materialProblems() {
        return MaterialProblems.all();
    }
}
