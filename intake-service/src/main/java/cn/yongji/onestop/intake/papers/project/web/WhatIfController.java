package cn.yongji.onestop.intake.papers.project.web;

import cn.yongji.onestop.intake.papers.project.ProjectPlans;
import cn.yongji.onestop.intake.papers.project.ProjectRights;
import cn.yongji.onestop.intake.papers.project.domain.IssuedPlan;
import cn.yongji.onestop.intake.rules.catalogue.domain.Situation;
import cn.yongji.onestop.intake.rules.facts.domain.FactChange;
import cn.yongji.onestop.intake.rules.facts.web.FactsBody;
import cn.yongji.onestop.intake.rules.planning.PlanDesk;
import cn.yongji.onestop.intake.rules.planning.domain.PlanDifference;
import cn.yongji.onestop.intake.rules.planning.domain.Undoing;
import cn.yongji.onestop.intake.rules.planning.web.CatalogueVersions;
import cn.yongji.onestop.intake.rules.planning.web.PlanDates;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.role.ProjectSide;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows what would become of a plan if the facts were different. */
@RestController
@Tag(name = "plans", description = "一方案一清单")
class WhatIfController {
    private final ProjectPlans plans;
    private final ProjectRights rights;
    private final PlanDesk planDesk;

    WhatIfController(ProjectPlans plans, ProjectRights rights, PlanDesk planDesk) {
        this.plans = plans;
        this.rights = rights;
        this.planDesk = planDesk;
    }

    @PostMapping("/v1/projects/{projectId}/plans/what-if")
    @ProjectSide
    @Operation(summary = "假设事实变化后的方案", description = "以假设的事实（或另一版本的目录）计算方案，并与已下达的方案对比：事项、材料、天数的差别，以及会失效的豁免。不保存任何内容。")
    PlanDifferenceView planWhatIf(Caller caller, @PathVariable String projectId, @RequestBody WhatIfBody body) {
        var receivedOn = PlanDates.checked("/receivedOn", body.receivedOn());
        var catalogue = CatalogueVersions.checked(planDesk, body.catalogueVersion());
        var stored = rights.readable(caller, projectId);
        var project = stored.state();
        var facts = Optional.ofNullable(body.facts()).map(FactsBody::facts).orElse(project.facts());
        var issued = project.plan();
        var now = issued.map(IssuedPlan::plan).orElseGet(() -> plans.plan(stored, project.facts(), receivedOn, null));
        var then = plans.plan(stored, facts, receivedOn, catalogue);
        return PlanDifferenceView.of(
                issued.map(IssuedPlan::planVersion).orElse(null),
                PlanDifference.between(now, then),
                Undoing.between(
                        now, then, Situation.of(facts, then.startOn()), FactChange.between(project.facts(), facts)),
                then);
    }
}
