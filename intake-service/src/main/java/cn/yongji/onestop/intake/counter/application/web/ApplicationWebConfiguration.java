package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.edge.problem.ProblemSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what applications may answer with, and how they are read and shown. */
@Configuration
class ApplicationWebConfiguration {
    @Bean
    ProblemSet applicationProblems() {
        return ApplicationProblems.all();
    }
}
