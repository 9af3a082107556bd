package cn.yongji.onestop.intake.catalogue;

import cn.yongji.onestop.intake.catalogue.data.PackagedCatalogues;
import cn.yongji.onestop.intake.catalogue.domain.Catalogues;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reference data that everything here is judged by. */
@Configuration
class CatalogueConfiguration {
    @Bean
    Catalogues catalogues() {
        return new PackagedCatalogues();
    }
}
