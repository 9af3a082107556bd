package cn.yongji.onestop.intake.rules.catalogue.web;

import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** 事项目录 in one version. */
@Schema(name = "Catalogue", description = "事项目录的一个版本。")
record CatalogueView(String catalogueVersion, LocalDate effectiveFrom, List<MatterView> items) {
    static CatalogueView of(Catalogue catalogue) {
        return new CatalogueView(
                catalogue.version(),
                catalogue.effectiveFrom(),
                catalogue.matters().stream().map(MatterView::of).toList());
    }
}
