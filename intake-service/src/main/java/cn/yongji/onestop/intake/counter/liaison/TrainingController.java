package cn.yongji.onestop.intake.counter.liaison;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.papers.project.ProjectRights;
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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Records trainings and who came. */
@RestController
@RequestMapping("/v1/trainings")
@Tag(name = "liaisons", description = "项目专干与培训")
class TrainingController {
    private static final String LIST = "trainings";
    private final LiaisonDesk desk;
    private final ProjectRights rights;

    TrainingController(LiaisonDesk desk, ProjectRights rights) {
        this.desk = desk;
        this.rights = rights;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(Role.COORDINATOR)
    @ProblemTypes("not-found")
    @Operation(summary = "记录培训会", description = "培训内容、资料和签到名单，参训人员按项目登记。")
    ResponseEntity<TrainingView> recordTraining(Call call, @RequestBody TrainingView.Holding body) {
        var asked = call.<Training>asks(TrainingController::held);
        var command = asked.command();
        if (body.heldOn().isAfter(WorkingCalendar.dateOf(command.at()))) {
            throw new ProblemException(Problem.invalidBody(InputError.at(
                    "/heldOn", "in-the-future", "培训日期不能晚于今天", "The day of the training is still to come")));
        }
        checkProjects(call.caller(), body.attendees());
        return Answers.respond(desk.hold(asked, body.training(command)).answer());
    }

    @PostMapping("/{trainingId}/attendance")
    @Allowed(Role.COORDINATOR)
    @Operation(summary = "补记签到", description = "已在名单上的不重复；名单只增不减。")
    ResponseEntity<TrainingView> addAttendees(
            @PathVariable String trainingId, Call call, @RequestBody TrainingView.Adding body) {
        var asked = call.<Training>asks(TrainingController::attended);
        checkProjects(call.caller(), body.attendees());
        var attendees = TrainingView.attendees(body.attendees(), asked.command());
        return Answers.respond(desk.attended(trainingId, asked, attendees).answer());
    }

    @GetMapping
    @Allowed({Role.WINDOW, Role.COORDINATOR, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(summary = "列出培训会", description = "新记录的在前。")
    ResponseEntity<Page<TrainingView>> listTrainings(Caller caller, Paging paging) {
        return ResponseEntity.ok(
                paging.byId(LIST).page(desk::trainings, Stored::id).map(TrainingView::of));
    }

    @GetMapping("/{trainingId}")
    @Allowed({Role.WINDOW, Role.COORDINATOR, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(summary = "查看培训会", description = "培训内容和签到名单。")
    ResponseEntity<TrainingView> getTraining(Caller caller, @PathVariable String trainingId) {
        return ResponseEntity.ok(
                TrainingView.of(desk.training(trainingId).orElseThrow(() -> new ProblemException(Problem.notFound()))));
    }

    private void checkProjects(Caller caller, List<TrainingView.AttendeeBody> attendees) {
        attendees.stream()
                .map(TrainingView.AttendeeBody::projectId)
                .distinct()
                .forEach(project -> rights.readable(caller, project));
    }

    private static Answer attended(Stored<Training> stored) {
        return new Answer(200, null, ETags.of(stored.version()), TrainingView.of(stored));
    }

    private static Answer held(Stored<Training> stored) {
        return new Answer(201, "/v1/trainings/" + stored.id(), ETags.of(stored.version()), TrainingView.of(stored));
    }
}
