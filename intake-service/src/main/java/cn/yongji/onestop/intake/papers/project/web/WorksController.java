package cn.yongji.onestop.intake.papers.project.web;

import cn.yongji.onestop.intake.papers.project.ProjectDesk;
import cn.yongji.onestop.intake.papers.project.ProjectPlans;
import cn.yongji.onestop.intake.papers.project.ProjectRights;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.papers.project.domain.ProjectCommand;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.SeenCall;
import cn.yongji.onestop.platform.web.role.Applicants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hears of the works. */
@RestController
@RequestMapping("/v1/projects/{projectId}")
@Tag(name = "projects", description = "项目档案")
class WorksController {
    private final ProjectDesk desk;
    private final ProjectRights rights;
    private final ProjectPlans plans;

    WorksController(ProjectDesk desk, ProjectRights rights, ProjectPlans plans) {
        this.desk = desk;
        this.rights = rights;
        this.plans = plans;
    }

    @PostMapping("/works-start")
    @Applicants
    @ProblemTypes("works-begun-before construction-permit-missing works-day-invalid")
    @Operation(summary = "报告开工", description = "取得施工许可后档案继续保持打开，直至开工；由项目单位、其代办员或窗口报告，只报告一次。方案需要施工许可而尚未取得的，不能报告开工。")
    ResponseEntity<ProjectView> reportWorksStart(
            @PathVariable String projectId, Call call, @RequestBody WorksStartBody body) {
        var asked = call.<Project>asks(WorksController::changed);
        var command = asked.command();
        var project = rights.ofParticipant(call.caller(), projectId);
        var wish = new ProjectCommand.BeginWorks(
                body.begunOn(), plans.mayBeginWorks(project), command.actor(), command.at());
        return Answers.respond(desk.change(projectId, asked, wish), ProjectProblems::of);
    }

    @PutMapping("/works-start")
    @Applicants
    @ProblemTypes("works-not-reported works-day-invalid")
    @Operation(
            summary = "更正开工日期",
            description = "由项目单位、其代办员或窗口更正已报告的开工日期，写明原因；更正是台账的一条新记录，原报告仍在。与已报告的日期相同的不产生记录。须带 If-Match。")
    ResponseEntity<ProjectView> correctWorksStart(
            @PathVariable String projectId, SeenCall call, @RequestBody WorksCorrectionBody body) {
        var asked = call.<Project>asks(WorksController::changed);
        var command = asked.command();
        rights.ofParticipant(call.caller(), projectId);
        var wish =
                new ProjectCommand.CorrectWorks(body.begunOn(), body.reason().strip(), command.actor(), command.at());
        return Answers.respond(desk.change(projectId, asked, wish), ProjectProblems::of);
    }

    private static Answer changed(Stored<Project> stored) {
        return new Answer(200, null, ETags.of(stored.version()), ProjectView.of(stored));
    }
}
