package cn.yongji.onestop.coordination.problem.web;

import cn.yongji.onestop.coordination.problem.ProblemDesk;
import cn.yongji.onestop.coordination.problem.domain.Act;
import cn.yongji.onestop.coordination.problem.domain.Problem;
import cn.yongji.onestop.coordination.problem.domain.ProblemClass;
import cn.yongji.onestop.coordination.problem.domain.ProblemCommand;
import cn.yongji.onestop.coordination.problem.domain.Problems;
import cn.yongji.onestop.coordination.problem.domain.Refusal;
import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Result;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.CommandFactory;
import cn.yongji.onestop.platform.web.Cursors;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.ExpectedVersion;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.PageSize;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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

/** Problems, from raising to result. */
@Tag(name = "problems", description = "难题：登记、升级、办结")
@RestController
@RequestMapping("/v1/problems")
class ProblemController {
    private final ProblemDesk desk;
    private final ProblemReading reading;
    private final Raising raising;
    private final CommandFactory commands;
    private final Cursors cursors;
    private final Clock clock;

    ProblemController(
            ProblemDesk desk,
            Problems problems,
            ProjectRefs projects,
            CommandFactory commands,
            Cursors cursors,
            Clock clock) {
        this.desk = desk;
        this.reading = new ProblemReading(desk, problems, projects);
        this.raising = new Raising(projects);
        this.commands = commands;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Operation(
            operationId = "raiseProblem",
            summary = "登记难题",
            description =
                    "It starts with the agent of the project and has a deadline in working days. A blocking problem"
                            + " keeps the named review from being granted; only the department whose review it is may"
                            + " block.")
    @Allowed({Role.ENTERPRISE, Role.AGENT, Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SYSTEM})
    @ProblemTypes({"not-found", "department-missing", "blocking-not-allowed", "blocking-needs-review"})
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<ProblemView> raise(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody RaiseBody body) {
        var command = commands.of(caller, key, body);
        var raised = raising.file(caller, Ids.next(), body, actOf(command));
        return Answers.respond(desk.raise(
                command, raised.file(), stored -> answer(HttpStatus.CREATED, stored, Optional.of(raised.project()))));
    }

    @Operation(
            operationId = "getProblem",
            summary = "查看难题",
            description = "With its level, owner, deadline and everything that has been done about it.")
    @Allowed({
        Role.ENTERPRISE,
        Role.AGENT,
        Role.WINDOW,
        Role.REVIEWER,
        Role.DEPARTMENT_HEAD,
        Role.DEPARTMENT_SYSTEM,
        Role.COORDINATOR,
        Role.LEADER,
        Role.AUDITOR,
        Role.ADMIN
    })
    @ProblemTypes({"not-found"})
    @GetMapping("/{problemId}")
    ResponseEntity<ProblemView> read(
            Caller caller,
            @Parameter(description = "难题标识 / Problem", example = "0198f6d1-9999-7aaa-8b1f-3f6d5c2b1a00") @PathVariable
                    String problemId,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
        var found = reading.read(caller, problemId);
        return Answers.read(
                ifNoneMatch, found.stored().version(), () -> view(found.stored().state(), found.project()));
    }

    @Operation(
            operationId = "listProblems",
            summary = "列出难题",
            description =
                    "The longest raised first. Enterprises and agents name a project of their own; departments see "
                            + "those that concern them.")
    @Allowed({
        Role.ENTERPRISE,
        Role.AGENT,
        Role.WINDOW,
        Role.REVIEWER,
        Role.DEPARTMENT_HEAD,
        Role.DEPARTMENT_SYSTEM,
        Role.COORDINATOR,
        Role.LEADER,
        Role.AUDITOR,
        Role.ADMIN
    })
    @ProblemTypes({"cursor-invalid"})
    @GetMapping
    Page<ProblemView> list(
            Caller caller,
            @Parameter(description = "项目标识 / Project", example = "0198f6cf-1111-7aaa-8b1f-3f6d5c2b1a00")
                    @RequestParam(required = false)
                    @Nullable
                    String projectId,
            @Parameter(description = "只列此状态 / Only in this state", example = "OPEN") @RequestParam(required = false)
                    Problems.@Nullable State state,
            @Parameter(description = "只列此类别 / Only of this kind", example = "LAND_NATURE")
                    @RequestParam(required = false)
                    @Nullable
                    ProblemClass problemClass,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var size = PageSize.of(limit).value();
        var list = String.join(
                ":", "problems", String.valueOf(projectId), String.valueOf(state), String.valueOf(problemClass));
        var after = Optional.ofNullable(cursor).map(text -> cursors.decode(list, text, Problems.Place.class));
        var wanted = new Problems.Wanted(
                Optional.ofNullable(projectId),
                Optional.empty(),
                Optional.ofNullable(state),
                Optional.ofNullable(problemClass));
        var found = reading.list(caller, wanted, after, size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var projects = reading.projectsOf(page);
        var views = page.stream()
                .map(it -> view(it, Optional.ofNullable(projects.get(it.file().projectId()))))
                .toList();
        return new Page<>(views, found.size() > size ? cursors.encode(list, Problems.Place.of(page.getLast())) : null);
    }

    @Operation(
            operationId = "escalateProblem",
            summary = "难题升级",
            description =
                    "Moves it up one level, to a new owner and deadline: agent, huddle, coordination meeting. It rests "
                            + "on what was seen, so that two people do not move it up twice.")
    @Allowed({Role.AGENT, Role.COORDINATOR})
    @ProblemTypes({"not-found", "problem-closed", "problem-at-top-level"})
    @PostMapping("/{problemId}/escalation")
    ResponseEntity<ProblemView> escalate(
            Caller caller,
            @Parameter(description = "难题标识 / Problem", example = "0198f6d1-9999-7aaa-8b1f-3f6d5c2b1a00") @PathVariable
                    String problemId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody EscalationBody body) {
        var command = commands.of(caller, key, body);
        var expected = ExpectedVersion.of(ifMatch);
        var wanted = new ProblemCommand.Escalate(body.reason().strip(), actOf(command));
        return carryOut(caller, problemId, command, expected::matches, wanted);
    }

    @Operation(
            operationId = "closeProblem",
            summary = "难题办结",
            description =
                    "By its raiser or the coordination office, with a result. What still blocks a review is released"
                            + " by a resolution first.")
    @Allowed({Role.ENTERPRISE, Role.AGENT, Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SYSTEM, Role.COORDINATOR
    })
    @ProblemTypes({"not-found", "closing-not-allowed", "problem-closed", "problem-blocks-review", "result-missing"})
    @PostMapping("/{problemId}/closure")
    ResponseEntity<ProblemView> close(
            Caller caller,
            @Parameter(description = "难题标识 / Problem", example = "0198f6d1-9999-7aaa-8b1f-3f6d5c2b1a00") @PathVariable
                    String problemId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ClosureBody body) {
        var command = commands.of(caller, key, body);
        var wanted = new ProblemCommand.Close(
                Optional.ofNullable(body.result()), caller.is(Role.COORDINATOR), actOf(command));
        return carryOut(caller, problemId, command, _ -> true, wanted);
    }

    private ResponseEntity<ProblemView> carryOut(
            Caller caller, String problemId, Command command, LongPredicate seen, ProblemCommand wanted) {
        var project = reading.read(caller, problemId).project();
        Function<Stored<Problem>, Answer> answer = stored -> answer(HttpStatus.OK, stored, project);
        return switch (desk.carryOut(problemId, command, seen, wanted, answer)) {
            case Result.Done<Refusal>(var told) -> Answers.respond(told);
            case Result.Refused<Refusal>(var refusal) -> throw new ProblemException(ProblemProblems.of(refusal));
        };
    }

    private Answer answer(HttpStatus status, Stored<Problem> stored, Optional<ProjectRef> project) {
        var location = status == HttpStatus.CREATED ? "/v1/problems/" + stored.id() : null;
        return new Answer(status.value(), location, ETags.of(stored.version()), view(stored.state(), project));
    }

    private ProblemView view(Problem problem, Optional<ProjectRef> project) {
        return ProblemView.of(problem, project, WorkingCalendar.dateOf(clock.instant()));
    }

    private static Act actOf(Command command) {
        return new Act(command.at(), command.actor());
    }
}
