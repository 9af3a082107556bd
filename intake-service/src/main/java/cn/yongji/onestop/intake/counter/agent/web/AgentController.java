package cn.yongji.onestop.intake.counter.agent.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.edge.problem.Visible;
import cn.yongji.onestop.intake.counter.agent.AgentDesk;
import cn.yongji.onestop.intake.counter.agent.AgentWork;
import cn.yongji.onestop.intake.counter.agent.Agents;
import cn.yongji.onestop.intake.counter.agent.RegisteredAgents;
import cn.yongji.onestop.intake.counter.agent.domain.ServiceAgent;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.SeenCall;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of agents, and what each of them has to do. */
@RestController
@RequestMapping("/v1/agents")
@Tag(name = "agents", description = "代办服务")
class AgentController {
    private static final String LIST = "agent-projects";
    private static final String ME = "me";
    private static final int WAITING = 200;
    private final AgentDesk desk;
    private final Agents agents;
    private final AgentWork work;
    private final RegisteredAgents registered;
    private final WorkingCalendar calendar;
    private final Clock clock;

    AgentController(
            AgentDesk desk,
            Agents agents,
            AgentWork work,
            RegisteredAgents registered,
            WorkingCalendar calendar,
            Clock clock) {
        this.desk = desk;
        this.registered = registered;
        this.agents = agents;
        this.work = work;
        this.calendar = calendar;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.COORDINATOR, Role.ADMIN})
    @ProblemTypes("already-exists")
    @Operation(summary = "登记代办员", description = "登记业务专长、可承担项目数和离岗安排，供指派时择定。")
    ResponseEntity<AgentView> registerAgent(Call call, @RequestBody AgentView.Registration body) {
        var asked = call.<ServiceAgent>asks(AgentController::created);
        var entry = registered.covering(body.details().entry(body.agent().strip(), "/details"), "/details");
        return Answers.respond(desk.register(asked, entry).answer());
    }

    @GetMapping
    @Allowed({Role.WINDOW, Role.COORDINATOR, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(summary = "列出代办员", description = "名册全部代办员及其负荷。")
    ResponseEntity<Page<AgentView>> listAgents(Caller caller) {
        return ResponseEntity.ok(
                new Page<>(agents.register().stream().map(AgentView::of).toList(), null));
    }

    @GetMapping("/{agent}")
    @Allowed({Role.AGENT, Role.WINDOW, Role.COORDINATOR, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(summary = "查看代办员", description = "代办员可用 me 查看本人的登记。")
    ResponseEntity<AgentView> getAgent(Caller caller, @PathVariable String agent) {
        var stored = agents.agents().find(subject(caller, agent)).orElseThrow(AgentController::hidden);
        return ResponseEntity.ok().eTag(ETags.of(stored.version())).body(AgentView.of(stored));
    }

    @PutMapping("/{agent}")
    @Allowed({Role.COORDINATOR, Role.ADMIN})
    @Operation(summary = "变更代办员登记", description = "整体替换登记内容，在办项目不变。须带 If-Match。")
    ResponseEntity<AgentView> changeAgent(
            @PathVariable String agent, SeenCall call, @RequestBody AgentView.Details body) {
        var asked = call.<ServiceAgent>asks(AgentController::changed);
        return Answers.respond(desk.change(asked, registered.covering(body.entry(agent, ""), ""))
                .answer());
    }

    @GetMapping("/{agent}/projects")
    @Allowed({Role.AGENT, Role.COORDINATOR, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            summary = "代办员的项目和待办",
            description = "本人代办和今天顶岗的项目，新建的在前，附草稿、待补正、待答复的补正和待补交的容缺材料（含红黄灯；容缺通过办结后仍在列）。代办员只能查看本人（me）。")
    ResponseEntity<Page<AgentWorkView>> listAgentProjects(Caller caller, @PathVariable String agent, Paging paging) {
        var subject = subject(caller, agent);
        var today = WorkingCalendar.dateOf(clock.instant());
        var page = paging.byId(LIST, subject)
                .page(
                        (before, most) -> work.of(subject, before, most),
                        it -> it.project().id());
        return ResponseEntity.ok(page.map(it -> shown(it, subject, today)));
    }

    private AgentWorkView shown(AgentWork.Entry it, String subject, LocalDate today) {
        var project = it.project().state();
        var owner = project.agent().orElse(subject);
        return new AgentWorkView(
                it.project().id(),
                project.facts().name(),
                project.facts().unit().name(),
                owner,
                !owner.equals(subject),
                it.agency().keyLevel().orElse(null),
                new TreeSet<>(it.agency().entrusted(today)),
                project.planOutdated(),
                it.applications().stream()
                        .flatMap(stored -> AgentWork.openWork(stored, calendar, today))
                        .map(AgentWorkView.OpenWorkView::of)
                        .toList());
    }

    @GetMapping("/waiting-projects")
    @Allowed({Role.COORDINATOR, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(summary = "待指派代办员的重点项目", description = "已列为重点项目而尚无代办员的项目；有代办员空闲时自动指派。")
    ResponseEntity<Page<AgencyView>> listWaitingProjects(Caller caller) {
        var today = WorkingCalendar.dateOf(clock.instant());
        return ResponseEntity.ok(new Page<>(
                agents.waiting(WAITING).stream()
                        .map(it -> AgencyView.of(new Stored<>(it.projectId(), 0, it), today, false))
                        .toList(),
                null));
    }

    /** An agent sees himself only; what another one does is none of his business. */
    private static String subject(Caller caller, String agent) {
        var onlyAgent = !caller.isAnyOf(Role.WINDOW, Role.COORDINATOR, Role.LEADER, Role.AUDITOR, Role.ADMIN);
        if (agent.equals(ME)) return caller.subject();
        if (onlyAgent && !agent.equals(caller.subject())) throw Visible.withheld();
        return agent;
    }

    private static ProblemException hidden() {
        return new ProblemException(Problem.notFound());
    }

    private static Answer created(Stored<ServiceAgent> stored) {
        return new Answer(201, "/v1/agents/" + stored.id(), ETags.of(stored.version()), AgentView.of(stored));
    }

    private static Answer changed(Stored<ServiceAgent> stored) {
        return new Answer(200, null, ETags.of(stored.version()), AgentView.of(stored));
    }
}
