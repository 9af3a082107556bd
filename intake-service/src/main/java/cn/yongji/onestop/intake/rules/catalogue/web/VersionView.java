package cn.yongji.onestop.intake.rules.catalogue.web;

import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueEdition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 目录版本 as it is listed. */
@Schema(name = "CatalogueVersion", description = "目录版本：生效日期、来源和发布情况。")
record VersionView(
        String version,
        LocalDate effectiveFrom,
        @Schema(description = "今天生效的版本") boolean inForce,
        @Schema(description = "事项数") int matters,
        @Schema(description = "规则数") int rules,
        @Schema(description = "编制人；随程序发布的版本为空") List<String> draftedBy,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt,
        @Nullable String reason) {
    static VersionView of(CatalogueEdition edition, String inForce) {
        var catalogue = edition.catalogue();
        var publication = edition.publication();
        return new VersionView(
                catalogue.version(),
                catalogue.effectiveFrom(),
                catalogue.version().equals(inForce),
                catalogue.matters().size(),
                catalogue.rules().size(),
                publication.map(CatalogueEdition.Publication::draftedBy).orElse(List.of()),
                publication.map(CatalogueEdition.Publication::publishedBy).orElse(null),
                publication.map(CatalogueEdition.Publication::publishedAt).orElse(null),
                publication.map(CatalogueEdition.Publication::reason).orElse(null));
    }
}
