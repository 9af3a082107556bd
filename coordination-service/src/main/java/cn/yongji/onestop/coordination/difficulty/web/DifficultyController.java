package cn.yongji.onestop.coordination.difficulty.web;

import cn.yongji.onestop.coordination.difficulty.DifficultyDesk;
import cn.yongji.onestop.coordination.difficulty.domain.Difficulties;
import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyClass;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyCommand;
import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.edge.problem.Visible;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Ids;
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
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
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

/** Difficulties, from raising to result. */
@Tag(name = "problems", description = "难题：登记、升级、办结")
@RestController
@RequestMapping("/v1/problems")
class DifficultyController {
    private final DifficultyDesk desk;
    private final DifficultyReading reading;
    private final Raising raising;
    private final Clock clock;

    DifficultyController(DifficultyDesk desk, DifficultyReading reading, Raising raising, Clock clock) {
        this.desk = desk;
        this.reading = reading;
        this.raising = raising;
        this.clock = clock;
    }

    @Operation(
            summary = "登记难题",
            description = "It starts with the agent of the project and has a deadline in working days. A blocking"
                + " problem keeps the named review from being granted; only the department whose review it is may"
                + " block. A department raises problems of projects that concern it: it reviews there, or was asked"
                + " for its view; window and coordination office of any. Case and review belong to the project; of a"
                + " case that has not been heard of yet the answer is 409 with Retry-After.")
    @Allowed({
        Role.ENTERPRISE,
        Role.AGENT,
        Role.WINDOW,
        Role.REVIEWER,
        Role.DEPARTMENT_HEAD,
        Role.DEPARTMENT_SYSTEM,
        Role.COORDINATOR
    })
    @ProblemTypes("not-found not-known-yet department-missing blocking-not-allowed blocking-needs-review review-over"
            + " reference-not-known-yet")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<DifficultyView> raiseProblem(Call call, @RequestBody RaiseBody body) {
        var raised = raising.file(call.caller(), Ids.next(), body, actOf(call));
        var asked = call.<Difficulty>asks(stored -> answer(HttpStatus.CREATED, stored, Optional.of(raised.project())));
        return Answers.respond(desk.raise(asked, raised.file()), DifficultyProblems::of);
    }

    @Operation(
            summary = "查看难题",
            description = "With its level, owner, deadline and everything that has been done about it.")
    @Everybody
    @ProblemTypes("not-known-yet")
    @GetMapping("/{problemId}")
    ResponseEntity<DifficultyView> getProblem(@PathVariable String problemId, Look look) {
        var found = reading.read(look.caller(), problemId);
        return look.at(found.stored().version(), () -> view(found.stored().state(), found.project()));
    }

    @Operation(
            summary = "列出难题",
            description =
                    "The longest raised first. Enterprises and agents see those of all projects of their own, an agent"
                            + " also of those he stands in for; departments those that concern them. By state: OPEN,"
                            + " nothing is placed or settled yet; MEETING_SCHEDULED, a meeting about it is still to be"
                            + " held; RESOLVED, a meeting has settled it; CLOSED.")
    @Everybody
    @GetMapping
    Page<DifficultyView> listProblems(
            Caller caller,
            @RequestParam(required = false) @Nullable String projectId,
            @RequestParam(required = false) Difficulties.@Nullable State state,
            @RequestParam(required = false) @Nullable DifficultyClass problemClass,
            Paging paging) {
        var ofProject = Optional.ofNullable(projectId);
        var wanted = new Difficulties.Wanted(
                ofProject,
                reading.sight(caller, ofProject),
                Optional.ofNullable(state),
                Optional.ofNullable(problemClass));
        var page = paging.by(Difficulties.Place.class, "problems", projectId, state, problemClass)
                .page((after, most) -> reading.list(wanted, after, most), Difficulties.Place::of);
        var projects = reading.projectsOf(page.items());
        return page.map(
                it -> view(it, Optional.ofNullable(projects.get(it.file().projectId()))));
    }

    @Operation(
            summary = "难题升级",
            description = "Moves it up one level, to a new owner and deadline: agent, huddle, coordination meeting."
                    + " It rests on what was seen, so that two people do not move it up twice.")
    @Allowed({Role.AGENT, Role.COORDINATOR})
    @ProblemTypes("not-known-yet problem-closed problem-at-top-level")
    @PostMapping("/{problemId}/escalation")
    ResponseEntity<DifficultyView> escalateProblem(
            @PathVariable String problemId, SeenCall call, @RequestBody EscalationBody body) {
        return carryOut(
                problemId, call, new DifficultyCommand.Escalate(body.reason().strip(), actOf(call)));
    }

    @Operation(
            summary = "难题办结",
            description = "By its raiser or the coordination office, with a result. What still blocks a review is"
                    + " released by a resolution first. When the review that it blocks ends in any way it is closed by"
                    + " itself.")
    @Allowed({
        Role.ENTERPRISE,
        Role.AGENT,
        Role.WINDOW,
        Role.REVIEWER,
        Role.DEPARTMENT_HEAD,
        Role.DEPARTMENT_SYSTEM,
        Role.COORDINATOR
    })
    @ProblemTypes("not-known-yet closing-not-allowed problem-closed problem-blocks-review result-missing"
            + " action-items-open effects-open")
    @PostMapping("/{problemId}/closure")
    ResponseEntity<DifficultyView> closeProblem(
            @PathVariable String problemId, Call call, @RequestBody ClosureBody body) {
        var office = call.caller().is(Role.COORDINATOR);
        return carryOut(
                problemId, call, new DifficultyCommand.Close(Optional.ofNullable(body.result()), office, actOf(call)));
    }

    @Operation(
            summary = "部门表明立场",
            description = "By a department that it concerns, for the level of now; another position replaces it, up to"
                    + " five times a level. One that agrees against one that does not, or two that hold it not theirs,"
                    + " move it up at once. Whoever is suggested instead sees it from then on.")
    @Allowed({Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SYSTEM})
    @ProblemTypes("problem-closed positions-used-up department-missing")
    @PostMapping("/{problemId}/positions")
    ResponseEntity<DifficultyView> takePosition(
            @PathVariable String problemId, Call call, @RequestBody PositionBody body) {
        var department = call.caller().requiredDepartment();
        var found = reading.read(call.caller(), problemId);
        if (!found.stored().state().departments().contains(department)) throw Visible.withheld();
        return carryOut(problemId, call, body.position(department, actOf(call)));
    }

    @Operation(
            summary = "重新打开难题",
            description = "By its raiser, within fifteen working days of closing; by the coordination office where a"
                    + " rule raised it. It stands on its level again with new days, the second time one level higher."
                    + " The review that it blocked is not blocked again. What was closed by itself stays closed.")
    @Allowed({
        Role.ENTERPRISE,
        Role.AGENT,
        Role.WINDOW,
        Role.REVIEWER,
        Role.DEPARTMENT_HEAD,
        Role.DEPARTMENT_SYSTEM,
        Role.COORDINATOR
    })
    @ProblemTypes("problem-not-closed reopening-not-allowed reopening-too-late problem-without-object")
    @PostMapping("/{problemId}/reopening")
    ResponseEntity<DifficultyView> reopenProblem(
            @PathVariable String problemId, Call call, @RequestBody ReopeningBody body) {
        var agent = reading.read(call.caller(), problemId).project().flatMap(ProjectRef::agent);
        var office = call.caller().is(Role.COORDINATOR);
        return carryOut(
                problemId, call, new DifficultyCommand.Reopen(body.reason().strip(), office, agent, actOf(call)));
    }

    private ResponseEntity<DifficultyView> carryOut(String problemId, Call call, DifficultyCommand wanted) {
        var project = reading.read(call.caller(), problemId).project();
        var asked = call.<Difficulty>asks(stored -> answer(HttpStatus.OK, stored, project));
        return Answers.respond(desk.carryOut(problemId, asked, wanted), DifficultyProblems::of);
    }

    private Answer answer(HttpStatus status, Stored<Difficulty> stored, Optional<ProjectRef> project) {
        var location = status == HttpStatus.CREATED ? "/v1/problems/" + stored.id() : null;
        return new Answer(status.value(), location, ETags.of(stored.version()), view(stored.state(), project));
    }

    private DifficultyView view(Difficulty difficulty, Optional<ProjectRef> project) {
        return DifficultyView.of(difficulty, project, WorkingCalendar.dateOf(clock.instant()));
    }

    private static Act actOf(Call call) {
        return new Act(call.command().at(), call.command().actor());
    }
}
