package cn.yongji.onestop.intake.counter.simulation.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.counter.simulation.SimulationDesk;
import cn.yongji.onestop.intake.counter.simulation.domain.SimulatedDifference;
import cn.yongji.onestop.intake.counter.simulation.domain.Simulation;
import cn.yongji.onestop.intake.counter.simulation.domain.Tendency;
import cn.yongji.onestop.intake.rules.catalogue.DraftDesk;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueDraft;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueFinding;
import cn.yongji.onestop.intake.rules.catalogue.web.CatalogueProblems;
import cn.yongji.onestop.intake.rules.catalogue.web.CheckLine;
import cn.yongji.onestop.intake.rules.planning.web.PlanDates;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.dear.WorkLine;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.Look;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Simulates a draft against the projects that there are. */
@RestController
@RequestMapping("/v1/catalogue")
@Tag(name = "catalogue-drafts", description = "目录草案")
class SimulationController {
    private final SimulationDesk desk;
    private final DraftDesk drafts;
    private final WorkLine checks;

    SimulationController(SimulationDesk desk, DraftDesk drafts, CheckLine checks) {
        this.desk = desk;
        this.drafts = drafts;
        this.checks = checks.line();
    }

    @PostMapping("/drafts/{version}/simulations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed(Role.ADMIN)
    @ProblemTypes("catalogue-unsound")
    @Operation(summary = "模拟目录草案", description = "以草案和底本分别计算全部在册项目的方案并对比。立即返回 202 和模拟的地址；草案在运行中被修改的，模拟作废（OVERTAKEN）。")
    ResponseEntity<SimulationView> simulateCatalogueDraft(
            @PathVariable String version, Call call, @RequestBody OrderSimulationBody body) {
        var asked = call.<Simulation>asks(SimulationController::ordered);
        var command = asked.command();
        var on = PlanDates.checked("/on", body.on());
        var draft = drafts.find(version).orElseThrow(SimulationController::missing);
        var findings = findings(draft.state(), call.caller());
        if (!findings.isEmpty()) throw CatalogueProblems.unsound(findings);
        var order = new Simulation.Order(
                version,
                draft.version(),
                draft.state().header().basedOn(),
                on == null ? WorkingCalendar.dateOf(command.at()) : on,
                command.actor(),
                command.at());
        return Answers.respond(desk.order(asked, order).answer());
    }

    private List<CatalogueFinding> findings(CatalogueDraft draft, Caller caller) {
        try (var _ = checks.enter(caller)) {
            return drafts.findings(draft);
        }
    }

    @GetMapping("/simulations/{simulationId}")
    @Allowed({Role.ADMIN, Role.AUDITOR})
    @Operation(summary = "查看目录模拟", description = "返回进度和汇总。")
    ResponseEntity<SimulationView> getCatalogueSimulation(@PathVariable String simulationId, Look look) {
        var stored = desk.find(simulationId).orElseThrow(SimulationController::missing);
        return look.at(stored.version(), () -> SimulationView.of(stored));
    }

    @GetMapping("/simulations/{simulationId}/differences")
    @Allowed({Role.ADMIN, Role.AUDITOR})
    @Operation(summary = "列出受影响的项目", description = "新建的项目在前。可只看受益（GAINS）、增负（LOSES）、有增有减（MIXED）或仅方式不同（OTHERWISE）的。")
    Page<DifferenceView> listSimulatedDifferences(
            @PathVariable String simulationId,
            @RequestParam(required = false) @Nullable Tendency tendency,
            Paging paging) {
        if (desk.find(simulationId).isEmpty()) throw missing();
        return paging.byId("simulated-differences", simulationId, tendency)
                .page(
                        (behind, most) -> desk.differences(simulationId, Optional.ofNullable(tendency), behind, most),
                        SimulatedDifference::projectId)
                .map(DifferenceView::of);
    }

    private static Answer ordered(Stored<Simulation> stored) {
        var address = "/v1/catalogue/simulations/" + stored.id();
        return new Answer(202, address, ETags.of(stored.version()), SimulationView.of(stored));
    }

    private static ProblemException missing() {
        return new ProblemException(Problem.notFound());
    }
}
