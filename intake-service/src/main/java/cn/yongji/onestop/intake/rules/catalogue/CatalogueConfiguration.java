package cn.yongji.onestop.intake.rules.catalogue;

import cn.yongji.onestop.intake.rules.catalogue.data.AmendedText;
import cn.yongji.onestop.intake.rules.catalogue.data.CatalogueAssembly;
import cn.yongji.onestop.intake.rules.catalogue.data.PackagedCatalogues;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueChecks;
import cn.yongji.onestop.intake.rules.catalogue.domain.DraftDecider;
import cn.yongji.onestop.intake.rules.catalogue.domain.ImprovementDrafting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue that everything here is judged by, and the drafts of the next. */
@Configuration
class CatalogueConfiguration {
    @Bean
    CatalogueChecks catalogueChecks() {
        return new CatalogueAssembly();
    }

    @Bean
    PublishedCatalogues catalogues(CatalogueDrafts drafts, CatalogueChecks checks) {
        return new PublishedCatalogues(new PackagedCatalogues(), drafts, checks, System::nanoTime);
    }

    @Bean
    DraftDesk draftDesk(CatalogueDrafts drafts, PublishedCatalogues catalogues, CatalogueChecks checks) {
        return new DraftDesk(drafts, catalogues, new DraftDecider(checks));
    }

    @Bean
    ImprovementDrafting improvementDrafting() {
        return new ImprovementDrafting(new AmendedText());
    }
}
