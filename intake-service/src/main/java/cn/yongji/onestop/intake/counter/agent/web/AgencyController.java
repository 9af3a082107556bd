package cn.yongji.onestop.intake.counter.agent.web;

import cn.yongji.onestop.intake.counter.agent.AgencyDesk;
import cn.yongji.onestop.intake.counter.agent.AgentWork;
import cn.yongji.onestop.intake.counter.agent.domain.Agency;
import cn.yongji.onestop.intake.counter.agent.domain.AgencyCommand;
import cn.yongji.onestop.intake.counter.agent.domain.KeyDeclaration;
import cn.yongji.onestop.intake.counter.agent.domain.Mandate;
import cn.yongji.onestop.intake.papers.project.ProjectRights;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives projects to agents, and takes what units entrust to them. */
@RestController
@RequestMapping("/v1/projects/{projectId}/agency")
@Tag(name = "agents", description = "代办服务")
class AgencyController {
    private final AgencyDesk desk;
    private final AgentWork work;
    private final ProjectRights rights;
    private final Clock clock;

    AgencyController(AgencyDesk desk, AgentWork work, ProjectRights rights, Clock clock) {
        this.desk = desk;
        this.work = work;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping
    @Everybody
    @Operation(summary = "查看代办服务", description = "重点级别、现任和历任代办员、授权委托和现行委托书文本。")
    ResponseEntity<AgencyView> getAgency(Caller caller, @PathVariable String projectId) {
        rights.readable(caller, projectId);
        var agency = desk.find(projectId);
        return ResponseEntity.ok().eTag(ETags.of(agency.version())).body(view(caller, agency, clock.instant()));
    }

    @PostMapping("/key-declarations")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.COORDINATOR, Role.LEADER})
    @ProblemTypes("key-level-unchanged")
    @Operation(summary = "列为重点项目", description = "级别可以变更，历次均保留。尚无代办员的，同时按专长、负荷择定；无人空闲的列为待指派，有人空闲时自动指派。")
    ResponseEntity<AgencyView> declareKeyProject(
            @PathVariable String projectId, Call call, @RequestBody AgencyView.Declaring body) {
        var asked = call.<Agency>asks(created(call));
        var command = asked.command();
        rights.readable(call.caller(), projectId);
        var declaration = new KeyDeclaration(body.level(), body.reason().strip(), command.at(), command.actor());
        return Answers.respond(desk.declare(projectId, asked, declaration), AgentProblems::of);
    }

    @PostMapping("/assignments")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(Role.COORDINATOR)
    @ProblemTypes("agent-changed agent-already-assigned agent-not-registered agent-not-free no-agent-free")
    @Operation(
            summary = "指派或移交代办员",
            description = "不指名时先看专长，再看在办数量，相同者按账号先后。移交后未办结的工作随项目转给新代办员，以前的操作仍记在原代办员名下，原代办员不再看到该项目。两人同时指派时先到者有效。")
    ResponseEntity<AgencyView> assignAgent(
            @PathVariable String projectId, Call call, @RequestBody AgencyView.Assigning body) {
        var asked = call.<Agency>asks(created(call));
        var command = asked.command();
        rights.readable(call.caller(), projectId);
        var wish = new AgencyDesk.Wish(
                Optional.ofNullable(body.previousAgent()),
                Optional.ofNullable(body.agent()),
                body.reason().strip());
        return Answers.respond(desk.assign(projectId, asked, wish), AgentProblems::of);
    }

    @PostMapping("/release")
    @Allowed(Role.COORDINATOR)
    @ProblemTypes("agent-changed agency-work-open")
    @Operation(
            summary = "代办员退出",
            description = "代办员退出而无人接替，说明理由；有人接替的用移交。有补正待答复的须先移交或交还项目单位（handedBack），否则 409 列出待办。退出后原代办员不再看到该项目，"
                    + "其名下未决难题转由专班负责，授权委托照旧，日后另行指派时继续有效。")
    ResponseEntity<AgencyView> releaseAgent(
            @PathVariable String projectId, Call call, @RequestBody AgencyView.Leaving body) {
        var asked = call.<Agency>asks(changed(call));
        var command = asked.command();
        rights.readable(call.caller(), projectId);
        var leaving = new AgencyDesk.Leaving(
                body.agent(), body.ground(), body.reason().strip(), Boolean.TRUE.equals(body.handedBack()));
        return Answers.respond(desk.leave(projectId, asked, leaving, work.applications(projectId)), AgentProblems::of);
    }

    @PostMapping("/mandates")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(Role.ENTERPRISE)
    @ProblemTypes("mandate-text-outdated mandate-ended")
    @Operation(summary = "签署授权委托书", description = "由项目单位签署，免费、自愿。委托给项目的代办服务机构，代办员更换或顶岗时继续有效；代办员只能办理所列事项。")
    ResponseEntity<AgencyView> signMandate(
            @PathVariable String projectId, Call call, @RequestBody AgencyView.Signing body) {
        var asked = call.<Agency>asks(created(call));
        var command = asked.command();
        rights.ofParticipant(call.caller(), projectId);
        var mandate = new Mandate(
                Ids.next(),
                body.acts(),
                body.textVersion(),
                body.validUntil(),
                body.signer().strip(),
                command.actor(),
                command.at(),
                Optional.empty());
        var wish = new AgencyCommand.Sign(mandate, WorkingCalendar.dateOf(command.at()));
        return Answers.respond(desk.mandate(projectId, asked, wish), AgentProblems::of);
    }

    @PostMapping("/mandates/{mandateId}/revocation")
    @Allowed(Role.ENTERPRISE)
    @ProblemTypes("mandate-ended")
    @Operation(summary = "撤回委托", description = "项目单位可随时撤回；撤回后代办员只能查看，已办的事项仍然有效。")
    ResponseEntity<AgencyView> revokeMandate(
            @PathVariable String projectId,
            @PathVariable String mandateId,
            Call call,
            @RequestBody AgencyView.Revoking body) {
        var asked = call.<Agency>asks(changed(call));
        var command = asked.command();
        rights.ofParticipant(call.caller(), projectId);
        var wish = new AgencyCommand.Revoke(
                mandateId, body.reason().strip(), command.actor(), command.at(), WorkingCalendar.dateOf(command.at()));
        return Answers.respond(desk.mandate(projectId, asked, wish), AgentProblems::of);
    }

    private Function<Stored<Agency>, Answer> created(Call call) {
        return stored -> answer(201, call, stored);
    }

    private Answer answer(int status, Call call, Stored<Agency> stored) {
        return new Answer(
                status,
                status == 201 ? "/v1/projects/" + stored.state().projectId() + "/agency" : null,
                ETags.of(stored.version()),
                view(call.caller(), stored, call.command().at()));
    }

    private Function<Stored<Agency>, Answer> changed(Call call) {
        return stored -> answer(200, call, stored);
    }

    private AgencyView view(Caller caller, Stored<Agency> stored, Instant at) {
        return AgencyView.of(
                stored,
                WorkingCalendar.dateOf(at),
                rights.actsFor(caller, stored.state().projectId()));
    }
}
