package cn.yongji.onestop.intake.rules.catalogue.web;

import cn.yongji.onestop.edge.problem.ProblemSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what the catalogue may answer with. */
@Configuration
class CatalogueWebConfiguration {
    @Bean
    ProblemSet catalogueProblems() {
        return CatalogueProblems.all();
    }
}
