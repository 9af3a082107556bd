package cn.yongji.onestop.intake.application.web;

import cn.yongji.onestop.platform.web.ProblemSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what applications may answer with. */
@Configuration
class ApplicationWebConfiguration {
    @Bean
    ProblemSet applicationProblems() {
        return ApplicationProblems.all();
    }
}
