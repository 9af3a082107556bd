package cn.yongji.onestop.intake.counter.prereview.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.counter.prereview.PreReviewDesk;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReview;
import cn.yongji.onestop.intake.papers.project.ProjectRights;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.Look;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.role.People;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** Asks for a joint pre-review, gathers the opinions, and concludes. */
@RestController
@RequestMapping("/v1/projects/{projectId}/pre-review")
@Tag(name = "pre-reviews", description = "重点项目联合预审")
class PreReviewController {
    private final PreReviewDesk desk;
    private final ProjectRights rights;

    PreReviewController(PreReviewDesk desk, ProjectRights rights) {
        this.desk = desk;
        this.rights = rights;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.ENTERPRISE, Role.AGENT, Role.WINDOW, Role.COORDINATOR})
    @ProblemTypes("mandate-missing project-not-key pre-review-after-filing pre-review-asked-already")
    @Operation(summary = "提请联合预审", description = "重点项目在正式申报前提请各部门预审，每个项目一次。所列部门可查看项目；同时登记一条待召集联合预审会的难题。")
    ResponseEntity<PreReviewView> askPreReview(
            @PathVariable String projectId, Call call, @RequestBody PreReviewView.Asking body) {
        var asked = call.<PreReview>asks(answering(HttpStatus.CREATED));
        if (call.caller().is(Role.COORDINATOR)) rights.readable(call.caller(), projectId);
        else rights.ofParticipant(call.caller(), projectId);
        return Answers.respond(desk.ask(projectId, asked, body.question(asked.command())), PreReviewProblems::of);
    }

    @GetMapping
    @People
    @Operation(summary = "查看联合预审", description = "各部门意见、未提出意见的部门和结论。")
    ResponseEntity<PreReviewView> getPreReview(@PathVariable String projectId, Look look) {
        rights.readable(look.caller(), projectId);
        var stored = desk.find(projectId).orElseThrow(() -> new ProblemException(Problem.notFound()));
        return look.at(stored.version(), () -> PreReviewView.of(stored.state()));
    }

    @PostMapping("/opinions")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.REVIEWER, Role.DEPARTMENT_HEAD})
    @ProblemTypes("pre-review-opinion-given pre-review-concluded")
    @Operation(summary = "提出预审意见", description = "仅被提请的部门，各提出一次，形成结论前有效。不约束正式审批。")
    ResponseEntity<PreReviewView> givePreReviewOpinion(
            @PathVariable String projectId, Call call, @RequestBody PreReviewView.Speaking body) {
        var asked = call.<PreReview>asks(answering(HttpStatus.CREATED));
        rights.readable(call.caller(), projectId);
        var opinion = body.opinion(call.caller().requiredDepartment(), asked.command());
        return Answers.respond(desk.speak(projectId, asked, opinion), PreReviewProblems::of);
    }

    @PostMapping("/conclusion")
    @Allowed(Role.COORDINATOR)
    @ProblemTypes("pre-review-concluded pre-review-opinions-outstanding")
    @Operation(summary = "形成联合预审结论", description = "各部门均已提出意见，或提出意见的期限已过。未提出意见的部门单独列出，不视为同意；相应的难题随之办结。")
    ResponseEntity<PreReviewView> concludePreReview(
            @PathVariable String projectId, Call call, @RequestBody PreReviewView.Concluding body) {
        var asked = call.<PreReview>asks(answering(HttpStatus.OK));
        rights.readable(call.caller(), projectId);
        var conclusion = body.conclusion(asked.command());
        return Answers.respond(desk.conclude(projectId, asked, conclusion), PreReviewProblems::of);
    }

    private static Function<Stored<PreReview>, Answer> answering(HttpStatus status) {
        return stored -> new Answer(
                status.value(),
                "/v1/projects/" + stored.state().projectId() + "/pre-review",
                ETags.of(stored.version()),
                PreReviewView.of(stored.state()));
    }
}
