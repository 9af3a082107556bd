package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.intake.counter.application.Applications;
import cn.yongji.onestop.intake.counter.application.CatalogueOf;
import cn.yongji.onestop.intake.papers.material.MaterialRights;
import cn.yongji.onestop.intake.papers.material.Materials;
import cn.yongji.onestop.intake.rules.commitment.domain.CommitmentTexts;
import cn.yongji.onestop.intake.rules.form.domain.Forms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Declares what applications may answer with, and how they are read and shown. */
@Configuration
class ApplicationWebConfiguration {
    @Bean
    ProblemSet applicationProblems() {
        return ApplicationProblems.all();
    }

    @Bean
    ApplicationAnswers applicationAnswers(Applications applications, CatalogueOf catalogues, JsonMapper json) {
        return new ApplicationAnswers(applications, catalogues, json);
    }

    @Bean
    SheetReading sheetReading(Materials materials, MaterialRights rights, Forms forms) {
        return new SheetReading(materials, rights, forms);
    }

    @Bean
    PledgeReading pledgeReading(CommitmentTexts texts, Materials materials, MaterialRights rights) {
        return new PledgeReading(texts, materials, rights);
    }
}
