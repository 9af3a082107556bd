package cn.yongji.onestop.intake.counter.visit;

import cn.yongji.onestop.intake.papers.project.ProjectRights;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.role.People;
import cn.yongji.onestop.platform.web.role.ProjectSide;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Records and shows visits, what they foresee, and the count against the baseline. */
@RestController
@RequestMapping("/v1/projects/{projectId}")
@Tag(name = "visits", description = "上门服务与跑动次数")
class VisitController {
    private static final String LIST = "visits";
    private final VisitDesk desk;
    private final ProjectRights rights;
    private final Owners owners;

    VisitController(VisitDesk desk, ProjectRights rights, Owners owners) {
        this.desk = desk;
        this.rights = rights;
        this.owners = owners;
    }

    @PostMapping("/visits")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.AGENT, Role.WINDOW, Role.COORDINATOR})
    @Operation(summary = "记录上门服务", description = "项目确定后即上门：规模、内容、需求、障碍，以及预判问题。每个预判问题登记为一条难题，编号相同。无需委托书。")
    ResponseEntity<VisitView> recordSiteVisit(
            @PathVariable String projectId, Call call, @RequestBody VisitView.OnSite body) {
        var asked = call.<Visit>asks(VisitController::created);
        var command = asked.command();
        var project = rights.readable(call.caller(), projectId).state();
        var visit = body.visit(projectId, WorkingCalendar.dateOf(command.at()), recorded(command));
        owners.check(project, command.actor(), body.foreseen());
        return Answers.respond(desk.record(asked, visit).answer());
    }

    @PostMapping("/trips")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.ENTERPRISE, Role.AGENT, Role.WINDOW, Role.COORDINATOR})
    @Operation(summary = "记录跑动", description = "申请人到窗口或部门办事一次。窗口和企业均可记录，同日同地点只计一次。")
    ResponseEntity<VisitView> recordTrip(@PathVariable String projectId, Call call, @RequestBody VisitView.Trip body) {
        var asked = call.<Visit>asks(VisitController::created);
        var command = asked.command();
        rights.readable(call.caller(), projectId);
        var visit = body.visit(projectId, WorkingCalendar.dateOf(command.at()), recorded(command));
        return Answers.respond(desk.record(asked, visit).answer());
    }

    @GetMapping("/visits")
    @ProjectSide
    @Operation(summary = "列出上门和跑动记录", description = "按记录先后。")
    ResponseEntity<Page<VisitView>> listVisits(Caller caller, @PathVariable String projectId, Paging paging) {
        rights.readable(caller, projectId);
        var page = paging.byId(LIST, projectId).page((after, most) -> desk.part(projectId, after, most), Stored::id);
        return ResponseEntity.ok(page.map(VisitView::of));
    }

    @GetMapping("/foreseen-problems")
    @People
    @Operation(summary = "预判问题清单", description = "历次上门预判的问题，含类型、环节、责任人和拟采取的措施；进展见同编号的难题。")
    ResponseEntity<Page<ForeseenView>> listForeseenProblems(Caller caller, @PathVariable String projectId) {
        rights.readable(caller, projectId);
        List<ForeseenView> all = desk.all(projectId).stream()
                .flatMap(stored -> stored.state() instanceof Visit.OnSite it
                        ? it.foreseen().stream().map(foreseen -> ForeseenView.of(stored, foreseen))
                        : Stream.of())
                .toList();
        return ResponseEntity.ok(new Page<>(all, null));
    }

    @GetMapping("/visits/summary")
    @ProjectSide
    @Operation(summary = "跑动次数与基准", description = "申请人跑动次数对照已下达方案的基准（各事项单独办理），给出减少比例和算式。上门服务不计入。")
    ResponseEntity<VisitSummaryView> getVisitSummary(Caller caller, @PathVariable String projectId) {
        var project = rights.readable(caller, projectId).state();
        var planned = project.plan().map(issued -> issued.plan().visits());
        var baseline = planned.map(it -> OptionalInt.of(it.baseline())).orElse(OptionalInt.empty());
        var visits = desk.all(projectId).stream().map(Stored::state).toList();
        return ResponseEntity.ok(VisitSummaryView.of(projectId, VisitCount.of(visits, baseline), planned));
    }

    private static Visit.Recorded recorded(Command command) {
        return new Visit.Recorded(command.at(), command.actor());
    }

    private static Answer created(Stored<Visit> stored) {
        return new Answer(
                201,
                "/v1/projects/" + stored.state().projectId() + "/visits",
                ETags.of(stored.version()),
                VisitView.of(stored));
    }
}
