package cn.yongji.onestop.intake.papers.project.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.papers.project.ProjectDesk;
import cn.yongji.onestop.intake.papers.project.ProjectFilter;
import cn.yongji.onestop.intake.papers.project.ProjectPlans;
import cn.yongji.onestop.intake.papers.project.ProjectRights;
import cn.yongji.onestop.intake.papers.project.Projects;
import cn.yongji.onestop.intake.papers.project.domain.MandatedAct;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.papers.project.domain.ProjectCommand;
import cn.yongji.onestop.intake.papers.project.domain.ProjectRefusal;
import cn.yongji.onestop.intake.papers.project.domain.UnitCode;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.kernel.id.ProjectCode;
import cn.yongji.onestop.kernel.id.TrackingNumber;
import cn.yongji.onestop.kernel.id.Uscc;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Stored;
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
import cn.yongji.onestop.platform.web.SeenCall;
import cn.yongji.onestop.platform.web.role.Applicants;
import cn.yongji.onestop.platform.web.role.Everybody;
import cn.yongji.onestop.platform.web.role.ProjectSide;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opens, shows and changes projects. */
@RestController
@RequestMapping("/v1/projects")
@Tag(name = "projects", description = "项目档案")
class ProjectController {
    private static final String LIST = "projects";
    private static final int SHORTEST_PART = 2;

    private final ProjectDesk desk;
    private final Projects projects;
    private final ProjectRights rights;
    private final ProjectPlans plans;

    ProjectController(ProjectDesk desk, Projects projects, ProjectRights rights, ProjectPlans plans) {
        this.desk = desk;
        this.projects = projects;
        this.rights = rights;
        this.plans = plans;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Applicants
    @ProblemTypes("foreign-unit agent-not-chosen-here uscc-override-not-allowed project-code-taken")
    @Operation(
            summary = "建立项目档案",
            description = "企业只能为本单位建档；代办员建档即为该项目的代办员。一个项目代码只建一个项目，再次建档返回"
                    + " 409，有权查看的得到原项目的编号。统一社会信用代码校验位不符时建档成功并给出警告，窗口核对后方可提交申报。")
    ResponseEntity<ProjectView> openProject(Call call, @RequestBody OpenProjectBody body) {
        var asked = call.<Project>asks(ProjectController::created);
        var caller = call.caller();
        var facts = body.facts().facts();
        if (!ProjectRights.ownsUnit(caller, facts)) throw ProjectProblems.foreignUnit();
        var unitCode = unitCode(caller, asked.command(), facts, body);
        return Answers.respond(desk.open(asked, facts, unitCode, agent(caller, body)), it -> told(caller, it));
    }

    @GetMapping
    @ProjectSide
    @Operation(
            summary = "列出项目",
            description =
                    "新建的在前。企业看到本单位的项目，代办员看到自己代办和正在顶岗的项目，窗口、协调员、领导、审计和管理员看到全部。可按办件编号、项目代码（有无连字符均可）、统一社会信用代码查找，也可按项目名称中至少两个连续的字查找；几个条件须同时符合。")
    Page<ProjectSummary> listProjects(
            Caller caller,
            Paging paging,
            @RequestParam(required = false) @Nullable TrackingNumber number,
            @RequestParam(required = false) @Nullable ProjectCode projectCode,
            @RequestParam(required = false) @Nullable Uscc uscc,
            @RequestParam(required = false) @Nullable String name) {
        var scope = rights.scope(caller);
        var filter = new ProjectFilter(
                Optional.ofNullable(projectCode),
                Optional.ofNullable(number),
                Optional.ofNullable(uscc),
                Optional.ofNullable(name).map(ProjectController::partOfName));
        return paging.byId(LIST, number, projectCode, uscc, name)
                .page((before, most) -> projects.page(scope, filter, before, most), Stored::id)
                .map(ProjectSummary::of);
    }

    @GetMapping("/{projectId}")
    @Everybody
    @Operation(summary = "查看项目档案", description = "返回项目事实、单位代码核对情况和事实变更记录。")
    ResponseEntity<ProjectView> getProject(@PathVariable String projectId, Look look) {
        var project = rights.readable(look.caller(), projectId);
        return look.at(project.version(), () -> ProjectView.of(project));
    }

    @GetMapping("/{projectId}/facts-revisions")
    @Everybody
    @Operation(summary = "列出事实变更记录", description = "新的在前，全部保留：每次变更前后的值、变更人和原因。")
    Page<ProjectView.RevisionView> listFactsRevisions(@PathVariable String projectId, Caller caller, Paging paging) {
        var project = rights.readable(caller, projectId);
        return paging.by(Before.class, "facts-revisions", projectId)
                .page(
                        (before, most) -> projects.revisions(project, before.map(Before::factsVersion), most),
                        it -> new Before(it.factsVersion()))
                .map(ProjectView.RevisionView::of);
    }

    private record Before(int factsVersion) {}

    @PutMapping("/{projectId}/facts")
    @Applicants
    @ProblemTypes("mandate-missing foreign-unit project-code-taken")
    @Operation(
            summary = "变更项目事实",
            description = "整体替换事实，旧值、变更人和原因保留；内容没有变化时不产生新版本。已下达方案的项目同时重新下达方案：因事实变更而失效的豁免列入 undone，缺少的事项列入新方案。须带"
                    + " If-Match。")
    ResponseEntity<ProjectView> changeFacts(
            @PathVariable String projectId, SeenCall call, @RequestBody ChangeFactsBody body) {
        var asked = call.<Project>asks(ProjectController::changed);
        var command = asked.command();
        var facts = body.facts().facts();
        var project = rights.ofParticipant(call.caller(), projectId, MandatedAct.FACTS);
        if (!ProjectRights.ownsUnit(call.caller(), facts)) throw ProjectProblems.foreignUnit();
        var replanned = plans.replanned(project, facts);
        var wish = new ProjectCommand.ChangeFacts(facts, body.reason(), replanned, command.actor(), command.at());
        return Answers.respond(desk.changeFacts(projectId, asked, wish), it -> told(call.caller(), it));
    }

    @PostMapping("/{projectId}/unit-code-confirmation")
    @Allowed(Role.WINDOW)
    @ProblemTypes("unit-code-sound unit-code-confirmed")
    @Operation(summary = "确认单位代码", description = "窗口人员核对证照后，对校验位不符的统一社会信用代码说明理由并确认；确认前该项目不能提交申报。")
    ResponseEntity<ProjectView> confirmUnitCode(
            @PathVariable String projectId, Call call, @RequestBody ReasonBody body) {
        var asked = call.<Project>asks(ProjectController::changed);
        var command = asked.command();
        var wish = new ProjectCommand.ConfirmUnitCode(body.reason(), command.actor(), command.at());
        return Answers.respond(desk.change(projectId, asked, wish), ProjectProblems::of);
    }

    private Problem told(Caller caller, ProjectRefusal refusal) {
        return ProjectProblems.of(refusal, project -> rights.mayRead(caller, project));
    }

    private static String partOfName(String name) {
        var part = name.strip();
        if (part.codePointCount(0, part.length()) >= SHORTEST_PART) return part;
        throw new ProblemException(Problem.invalidParameter(InputError.in(
                "name", "too-short", "请至少填写项目名称中连续的两个字", "Give at least two neighbouring characters of the name")));
    }

    private static UnitCode unitCode(Caller caller, Command command, ProjectFacts facts, OpenProjectBody body) {
        var code = UnitCode.of(facts.unit().uscc());
        var reason = body.usccCheckOverride();
        if (reason == null) return code;
        if (!caller.is(Role.WINDOW)) throw ProjectProblems.overrideNotAllowed();
        return switch (code) {
            case UnitCode.InDoubt(var expected, var _) ->
                new UnitCode.Confirmed(expected, caller.subject(), reason, command.at());
            case UnitCode.Sound _, UnitCode.Confirmed _ -> code;
        };
    }

    private static Optional<String> agent(Caller caller, OpenProjectBody body) {
        var named = Optional.ofNullable(body.agent());
        if (caller.is(Role.WINDOW)) return named;
        if (caller.is(Role.AGENT)) {
            if (named.filter(it -> !it.equals(caller.subject())).isPresent()) {
                throw ProjectProblems.agentNotChosenHere();
            }
            return Optional.of(caller.subject());
        }
        if (named.isPresent()) throw ProjectProblems.agentNotChosenHere();
        return Optional.empty();
    }

    private static Answer created(Stored<Project> stored) {
        return new Answer(201, "/v1/projects/" + stored.id(), ETags.of(stored.version()), ProjectView.of(stored));
    }

    private static Answer changed(Stored<Project> stored) {
        return new Answer(200, null, ETags.of(stored.version()), ProjectView.of(stored));
    }
}
