package cn.yongji.onestop.intake.counter.liaison;

import cn.yongji.onestop.intake.papers.project.ProjectRights;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.role.Applicants;
import cn.yongji.onestop.platform.web.role.People;
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

/** Names and shows the liaisons of a project. */
@RestController
@RequestMapping("/v1/projects/{projectId}/liaisons")
@Tag(name = "liaisons", description = "项目专干与培训")
class LiaisonController {
    private final LiaisonDesk desk;
    private final ProjectRights rights;

    LiaisonController(LiaisonDesk desk, ProjectRights rights) {
        this.desk = desk;
        this.rights = rights;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Applicants
    @ProblemTypes("mandate-missing")
    @Operation(summary = "确定项目专干", description = "每个项目一名现任专干；更换时前任保留在记录中。")
    ResponseEntity<LiaisonView> nameLiaison(
            @PathVariable String projectId, Call call, @RequestBody LiaisonView.Naming body) {
        var command = call.command();
        rights.ofParticipant(call.caller(), projectId);
        var liaison = new Liaisons.Liaison(body.name().strip(), body.phone().value(), command.at(), command.actor());
        var trainings = desk.trainingsFor(projectId);
        var asked = call.<Liaisons>asks(stored -> named(stored, trainings));
        return Answers.respond(desk.name(projectId, asked, liaison).answer());
    }

    @GetMapping
    @People
    @Operation(summary = "查看项目专干", description = "现任和历任专干、参加过的培训。审核部门、领导和审计看到的电话隐去中间数位。")
    ResponseEntity<LiaisonView> getLiaisons(Caller caller, @PathVariable String projectId) {
        rights.readable(caller, projectId);
        var whole = caller.isAnyOf(Role.ENTERPRISE, Role.AGENT, Role.WINDOW, Role.COORDINATOR);
        return ResponseEntity.ok(LiaisonView.of(desk.of(projectId), desk.trainingsFor(projectId), whole));
    }

    private static Answer named(Stored<Liaisons> stored, List<Stored<Training>> trainings) {
        return new Answer(
                201,
                "/v1/projects/" + stored.state().projectId() + "/liaisons",
                ETags.of(stored.version()),
                LiaisonView.of(stored.state(), trainings, true));
    }
}
