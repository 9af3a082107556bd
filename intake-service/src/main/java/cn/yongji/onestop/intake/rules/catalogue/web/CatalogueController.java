package cn.yongji.onestop.intake.rules.catalogue.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogues;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the catalogue. */
@RestController
@RequestMapping("/v1/catalogue/matters")
@Tag(name = "catalogue", description = "事项目录")
class CatalogueController {
    private final Catalogues catalogues;
    private final Clock clock;

    CatalogueController(Catalogues catalogues, Clock clock) {
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @GetMapping
    @Everybody
    @ProblemTypes("not-found")
    @Operation(summary = "查看事项目录", description = "返回现行版本或指定版本的全部审批事项，含适用条件、时限、前置事项和应交材料。")
    CatalogueView listMatters(@RequestParam(required = false) @Nullable String version) {
        return CatalogueView.of(catalogue(version));
    }

    @GetMapping("/{code}")
    @Everybody
    @Operation(summary = "查看一个事项", description = "返回一个审批事项的完整信息。")
    MatterView getMatter(@PathVariable MatterCode code, @RequestParam(required = false) @Nullable String version) {
        return catalogue(version)
                .matter(code)
                .map(MatterView::of)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private Catalogue catalogue(@Nullable String version) {
        if (version == null) return catalogues.inForceOn(WorkingCalendar.dateOf(clock.instant()));
        return catalogues.version(version).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
