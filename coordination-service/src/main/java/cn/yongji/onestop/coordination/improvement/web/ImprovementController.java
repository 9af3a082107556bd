package cn.yongji.onestop.coordination.improvement.web;

import cn.yongji.onestop.coordination.improvement.Improvements;
import cn.yongji.onestop.coordination.improvement.domain.Improvement;
import cn.yongji.onestop.coordination.improvement.domain.ImprovementCommand;
import cn.yongji.onestop.coordination.improvement.domain.ImprovementDecider;
import cn.yongji.onestop.coordination.improvement.domain.ImprovementRefusal;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.Look;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.springframework.web.bind.annotation.RestController;

/** Improvements, from the suggestion to the day on which it is in force. */
@Tag(name = "improvements", description = "改进建议：复盘议定、列入目录草案、施行")
@RestController
@RequestMapping("/v1/improvements")
class ImprovementController {
    private final Improvements improvements;

    ImprovementController(Improvements improvements) {
        this.improvements = improvements;
    }

    @Operation(
            summary = "列出改进建议",
            description =
                    "By identity, which begins with the period. PROPOSED, nobody has decided it, or its draft could"
                            + " not be made; ACCEPTED, with its draft of the catalogue; REJECTED; IMPLEMENTED, with its"
                            + " day.")
    @Allowed({Role.COORDINATOR, Role.DEPARTMENT_HEAD, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @GetMapping
    Page<ImprovementView> listImprovements(
            @RequestParam(required = false) ImprovementView.@Nullable State state, Paging paging) {
        var wanted = Optional.ofNullable(state).map(Enum::name);
        return paging.byId("improvements", state)
                .page((after, most) -> improvements.list(wanted, after, most), Stored::id)
                .map(it -> ImprovementView.of(it.state()));
    }

    @Operation(summary = "查看改进建议", description = "With the numbers it rests on and what became of it.")
    @Allowed({Role.COORDINATOR, Role.DEPARTMENT_HEAD, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/{improvementId}")
    ResponseEntity<ImprovementView> getImprovement(@PathVariable String improvementId, Look look) {
        var stored =
                improvements.store().find(improvementId).orElseThrow(() -> new ProblemException(Problem.notFound()));
        return look.at(stored.version(), () -> ImprovementView.of(stored.state()));
    }

    @Operation(
            summary = "采纳改进建议",
            description =
                    "One that changes the catalogue becomes a draft that holds the change, which is edited, simulated"
                            + " and published by another person as every draft is. Where the draft cannot be made the"
                            + " improvement is to be decided again, with the obstacle.")
    @Allowed(Role.COORDINATOR)
    @ProblemTypes("improvement-decided")
    @PostMapping("/{improvementId}/acceptance")
    ResponseEntity<ImprovementView> acceptImprovement(
            @PathVariable String improvementId, Call call, @RequestBody ImprovementDecisionBody body) {
        return decide(improvementId, call, new ImprovementCommand.Accept(body.verdict(actOf(call))));
    }

    @Operation(summary = "不采纳改进建议", description = "With the reason, which is shown beside it from then on.")
    @Allowed(Role.COORDINATOR)
    @ProblemTypes("improvement-decided")
    @PostMapping("/{improvementId}/rejection")
    ResponseEntity<ImprovementView> rejectImprovement(
            @PathVariable String improvementId, Call call, @RequestBody ImprovementDecisionBody body) {
        return decide(improvementId, call, new ImprovementCommand.Reject(body.verdict(actOf(call))));
    }

    private ResponseEntity<ImprovementView> decide(String improvementId, Call call, ImprovementCommand wanted) {
        return Answers.respond(
                improvements
                        .store()
                        .change(
                                improvementId,
                                call.asks(ImprovementController::told),
                                stored -> ImprovementDecider.decide(stored.state(), wanted)),
                ImprovementController::refused);
    }

    private static Problem refused(ImprovementRefusal refusal) {
        return switch (refusal) {
            case ImprovementRefusal.AlreadyDecided(var verdict) ->
                Problem.of(
                        ImprovementProblem.DECIDED,
                        "改进建议已由 " + verdict.act().by() + " 决定，不再更改",
                        "It was decided by " + verdict.act().by() + ", and stays so",
                        "decidedAt",
                        verdict.act().at());
        };
    }

    private static Answer told(Stored<Improvement> stored) {
        return new Answer(HttpStatus.OK.value(), null, ETags.of(stored.version()), ImprovementView.of(stored.state()));
    }

    private static Act actOf(Call call) {
        return new Act(call.command().at(), call.command().actor());
    }
}
