package cn.yongji.onestop.intake.counter.simulation.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.counter.simulation.SimulationDesk;
import cn.yongji.onestop.intake.counter.simulation.domain.Simulation;
import cn.yongji.onestop.intake.counter.simulation.domain.Tendency;
import cn.yongji.onestop.intake.rules.catalogue.DraftDesk;
import cn.yongji.onestop.intake.rules.catalogue.web.CatalogueProblems;
import cn.yongji.onestop.intake.rules.planning.web.PlanDates;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.CommandFactory;
import cn.yongji.onestop.platform.web.Cursors;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.PageSize;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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
    private final CommandFactory commands;
    private final Cursors cursors;

    SimulationController(SimulationDesk desk, DraftDesk drafts, CommandFactory commands, Cursors cursors) {
        this.desk = desk;
        this.drafts = drafts;
        this.commands = commands;
        this.cursors = cursors;
    }

    private record Place(String behind) {}

    @PostMapping("/drafts/{version}/simulations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed(Role.ADMIN)
    @ProblemTypes({"request-invalid", "not-found", "catalogue-unsound"})
    @Operation(
            operationId = "simulateCatalogueDraft",
            summary = "模拟目录草案",
            description = "以草案和底本分别计算全部在册项目的方案并对比。立即返回 202 和模拟的地址；草案在运行中被修改的，模拟作废（OVERTAKEN）。")
    ResponseEntity<SimulationBody> simulate(
            Caller caller,
            @Parameter(description = "版本号", example = "2027-01-01") @PathVariable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody OrderSimulationBody body) {
        var command = commands.of(caller, key, body);
        var on = PlanDates.checked("/on", body.on());
        var draft = drafts.find(version).orElseThrow(SimulationController::missing);
        var findings = drafts.findings(draft.state());
        if (!findings.isEmpty()) throw CatalogueProblems.unsound(findings);
        var order = new Simulation.Order(
                version,
                draft.version(),
                draft.state().header().basedOn(),
                on == null ? WorkingCalendar.dateOf(command.at()) : on,
                command.actor(),
                command.at());
        return Answers.respond(desk.order(command, order, SimulationController::ordered));
    }

    @GetMapping("/simulations/{simulationId}")
    @Allowed({Role.ADMIN, Role.AUDITOR})
    @ProblemTypes("not-found")
    @Operation(operationId = "getCatalogueSimulation", summary = "查看目录模拟", description = "返回进度和汇总。")
    ResponseEntity<SimulationBody> get(
            @Parameter(description = "模拟编号", example = "019ab4c2-8f10-7c3e-9a52-3d2f6c1b7e45") @PathVariable
                    String simulationId,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String ifNoneMatch) {
        var stored = desk.find(simulationId).orElseThrow(SimulationController::missing);
        return Answers.read(ifNoneMatch, stored.version(), () -> SimulationBody.of(stored));
    }

    @GetMapping("/simulations/{simulationId}/differences")
    @Allowed({Role.ADMIN, Role.AUDITOR})
    @ProblemTypes({"not-found", "parameter-invalid", "cursor-invalid"})
    @Operation(
            operationId = "listSimulatedDifferences",
            summary = "列出受影响的项目",
            description = "新建的项目在前。可只看受益（GAINS）、增负（LOSES）、有增有减（MIXED）或仅方式不同（OTHERWISE）的。")
    Page<DifferenceBody> differences(
            @Parameter(description = "模拟编号", example = "019ab4c2-8f10-7c3e-9a52-3d2f6c1b7e45") @PathVariable
                    String simulationId,
            @Parameter(description = "只看这一类", example = "LOSES") @RequestParam(required = false) @Nullable
                    Tendency tendency,
            @Parameter(description = "每页条数，1 到 200", example = "50") @RequestParam(required = false) @Nullable
                    Integer limit,
            @Parameter(description = "上一页返回的 next") @RequestParam(required = false) @Nullable String cursor) {
        var size = PageSize.of(limit).value();
        if (desk.find(simulationId).isEmpty()) throw missing();
        var list = "simulated-differences:" + simulationId + ":" + tendency;
        var behind = Optional.ofNullable(cursor)
                .map(it -> cursors.decode(list, it, Place.class).behind());
        var found = desk.differences(simulationId, Optional.ofNullable(tendency), behind, size + 1);
        var items = found.stream().limit(size).map(DifferenceBody::of).toList();
        var next = found.size() > size
                ? cursors.encode(list, new Place(found.get(size - 1).projectId()))
                : null;
        return new Page<>(items, next);
    }

    private static Answer ordered(Stored<Simulation> stored) {
        var address = "/v1/catalogue/simulations/" + stored.id();
        return new Answer(202, address, ETags.of(stored.version()), SimulationBody.of(stored));
    }

    private static ProblemException missing() {
        return new ProblemException(Problem.notFound());
    }
}
