package cn.yongji.onestop.intake.papers.project.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.papers.project.ProjectDesk;
import cn.yongji.onestop.intake.papers.project.ProjectPlans;
import cn.yongji.onestop.intake.papers.project.ProjectRights;
import cn.yongji.onestop.intake.papers.project.domain.CatalogueMove;
import cn.yongji.onestop.intake.papers.project.domain.IssuedPlan;
import cn.yongji.onestop.intake.papers.project.domain.MandatedAct;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.papers.project.domain.ProjectCommand;
import cn.yongji.onestop.intake.rules.catalogue.domain.Situation;
import cn.yongji.onestop.intake.rules.planning.PlanDesk;
import cn.yongji.onestop.intake.rules.planning.domain.Plan;
import cn.yongji.onestop.intake.rules.planning.domain.PlanDifference;
import cn.yongji.onestop.intake.rules.planning.domain.Undoing;
import cn.yongji.onestop.intake.rules.planning.web.CatalogueVersions;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.role.Applicants;
import cn.yongji.onestop.platform.web.role.ProjectSide;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** Lets a running project go over to another version of the catalogue, by a signed choice. */
@RestController
@RequestMapping("/v1/projects/{projectId}/catalogue-moves")
@Tag(name = "plans", description = "一方案一清单")
class CatalogueMoveController {
    private final ProjectPlans plans;
    private final PlanDesk planDesk;
    private final ProjectDesk desk;
    private final ProjectRights rights;

    CatalogueMoveController(ProjectPlans plans, PlanDesk planDesk, ProjectDesk desk, ProjectRights rights) {
        this.plans = plans;
        this.planDesk = planDesk;
        this.desk = desk;
        this.rights = rights;
    }

    @GetMapping("/preview")
    @ProjectSide
    @ProblemTypes("request-invalid")
    @Operation(summary = "查看转入另一目录版本的差别", description = "与已下达的方案对比：事项、材料、天数的差别，以及会失效的豁免。尚未下达方案时为 404。不保存任何内容。")
    CatalogueMovePreviewView previewCatalogueMove(
            Caller caller, @PathVariable String projectId, @RequestParam String catalogueVersion) {
        CatalogueVersions.checked(planDesk, catalogueVersion);
        var stored = rights.readable(caller, projectId);
        var issued = issued(stored);
        var then = plans.plan(stored, stored.state().facts(), null, catalogueVersion);
        var difference = PlanDifference.between(issued.plan(), then);
        var undone =
                Undoing.between(issued.plan(), then, Situation.of(stored.state().facts(), then.startOn()));
        return new CatalogueMovePreviewView(
                issued.plan().catalogueVersion(),
                catalogueVersion,
                digest(issued.plan(), then, difference),
                PlanDifferenceView.of(issued.planVersion(), difference, undone, then));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Applicants
    @ProblemTypes("mandate-missing facts-moved difference-moved catalogue-move-nothing")
    @Operation(
            summary = "转入另一目录版本",
            description = "进行中的项目沿用原目录，除非经确认转入：带上所查看差别的摘要和理由，按新目录重新下达方案。差别已变化的，须重新查看。已受理的申报不受影响。")
    ResponseEntity<IssuedPlanView> moveCatalogue(
            @PathVariable String projectId, Call call, @RequestBody CatalogueMoveBody body) {
        var asked = call.<Project>asks(CatalogueMoveController::moved);
        var command = asked.command();
        CatalogueVersions.checked(planDesk, body.catalogueVersion());
        var stored = rights.ofParticipant(call.caller(), projectId, MandatedAct.FACTS);
        var issued = issued(stored);
        var then = plans.plan(stored, stored.state().facts(), null, body.catalogueVersion());
        var move = new CatalogueMove(
                issued.plan().catalogueVersion(), body.catalogueVersion(), body.difference(), body.reason());
        var current = digest(issued.plan(), then, PlanDifference.between(issued.plan(), then));
        var wish = new ProjectCommand.MoveCatalogue(
                then, stored.state().factsVersion(), move, current, command.actor(), command.at());
        return Answers.respond(desk.change(projectId, asked, wish), ProjectProblems::of);
    }

    private static String digest(Plan now, Plan then, PlanDifference difference) {
        return DifferenceDigest.of(now.catalogueVersion(), then.catalogueVersion(), difference);
    }

    private static IssuedPlan issued(Stored<Project> stored) {
        return stored.state().plan().orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private static Answer moved(Stored<Project> stored) {
        var address = "/v1/projects/" + stored.id() + "/plan";
        return new Answer(
                201,
                address,
                ETags.of(stored.version()),
                IssuedPlanView.of(stored.id(), stored.state(), issued(stored)));
    }
}
