package cn.yongji.onestop.intake.rules.catalogue.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogues;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows which versions there are, and the rules of each. */
@RestController
@RequestMapping("/v1/catalogue")
@Tag(name = "catalogue", description = "事项目录")
class VersionController {
    private final Catalogues catalogues;
    private final Clock clock;

    VersionController(Catalogues catalogues, Clock clock) {
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** All versions. */
    @Schema(name = "CatalogueVersions", description = "全部目录版本，按生效日期排列。")
    record VersionsView(List<VersionView> items) {}

    @GetMapping("/versions")
    @Everybody
    @Operation(summary = "列出目录版本", description = "全部已发布的版本，含将来生效的。")
    VersionsView listCatalogueVersions() {
        var inForce = inForce();
        return new VersionsView(catalogues.editions().stream()
                .map(edition -> VersionView.of(edition, inForce))
                .toList());
    }

    @GetMapping("/rules")
    @Everybody
    @ProblemTypes("not-found")
    @Operation(summary = "查看政策规则", description = "返回现行版本或指定版本的全部政策规则和并联组。")
    RulesView listPolicyRules(@RequestParam(required = false) @Nullable String version) {
        return catalogues
                .version(version == null ? inForce() : version)
                .map(RulesView::of)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private String inForce() {
        return catalogues.inForceOn(WorkingCalendar.dateOf(clock.instant())).version();
    }
}
