package cn.yongji.onestop.intake.papers.project.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.papers.project.ProjectDesk;
import cn.yongji.onestop.intake.papers.project.ProjectPlans;
import cn.yongji.onestop.intake.papers.project.ProjectRights;
import cn.yongji.onestop.intake.papers.project.domain.MandatedAct;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.papers.project.domain.ProjectCommand;
import cn.yongji.onestop.intake.rules.planning.web.PlanDates;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.Look;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.role.Applicants;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Issues and shows the plan of a project. */
@RestController
@RequestMapping("/v1/projects/{projectId}/plan")
@Tag(name = "plans", description = "一方案一清单")
class PlanController {
    private final ProjectPlans plans;
    private final ProjectDesk desk;
    private final ProjectRights rights;

    PlanController(ProjectPlans plans, ProjectDesk desk, ProjectRights rights) {
        this.plans = plans;
        this.desk = desk;
        this.rights = rights;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Applicants
    @ProblemTypes("mandate-missing facts-moved catalogue-pinned")
    @Operation(
            summary = "下达一方案一清单",
            description = "按项目当前事实、已办结事项、已有材料、目录和工作日历计算并下达方案；再次下达产生新版本。首次下达用现行目录，再次下达沿用原目录；转入另一版本见 catalogue-moves。")
    ResponseEntity<IssuedPlanView> issuePlan(
            @PathVariable String projectId, Call call, @RequestBody IssuePlanBody body) {
        var asked = call.<Project>asks(PlanController::issued);
        var command = asked.command();
        var receivedOn = PlanDates.checked("/receivedOn", body.receivedOn());
        var stored = rights.ofParticipant(call.caller(), projectId, MandatedAct.FACTS);
        var project = stored.state();
        var plan = plans.plan(stored, project.facts(), receivedOn, null);
        var wish = new ProjectCommand.IssuePlan(plan, project.factsVersion(), command.actor(), command.at());
        return Answers.respond(desk.change(projectId, asked, wish), ProjectProblems::of);
    }

    @GetMapping
    @Everybody
    @Operation(summary = "查看已下达的方案", description = "返回最近一次下达的方案；尚未下达时为 404。")
    ResponseEntity<IssuedPlanView> getPlan(@PathVariable String projectId, Look look) {
        var stored = rights.readable(look.caller(), projectId);
        var body = body(stored);
        return look.at(stored.version(), () -> body);
    }

    private static Answer issued(Stored<Project> stored) {
        var address = "/v1/projects/" + stored.id() + "/plan";
        return new Answer(201, address, ETags.of(stored.version()), body(stored));
    }

    private static IssuedPlanView body(Stored<Project> stored) {
        return stored.state()
                .plan()
                .map(issued -> IssuedPlanView.of(stored.id(), stored.state(), issued))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
