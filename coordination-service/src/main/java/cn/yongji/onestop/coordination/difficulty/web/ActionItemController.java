package cn.yongji.onestop.coordination.difficulty.web;

import cn.yongji.onestop.coordination.difficulty.DifficultyDesk;
import cn.yongji.onestop.coordination.difficulty.domain.ActionItem;
import cn.yongji.onestop.coordination.difficulty.domain.ActionItemCommand;
import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyCommand;
import cn.yongji.onestop.coordination.project.ProjectAccess;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is to be done about a difficulty, from giving it to somebody to finding it done. */
@Tag(name = "action-items", description = "交办任务：下达、报告完成、确认")
@RestController
@RequestMapping("/v1/problems/{problemId}/action-items")
class ActionItemController {
    private final DifficultyDesk desk;
    private final DifficultyReading reading;

    ActionItemController(DifficultyDesk desk, DifficultyReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @Operation(
            summary = "下达交办任务",
            description =
                    "Somebody is to do something about the problem, until a day in working days. He is reminded two"
                            + " working days before and on the day, when it is one day late, three days late, when the"
                            + " problem goes up a level, and five, once each. The problem is not closed before it is"
                            + " confirmed.")
    @Allowed(Role.COORDINATOR)
    @ProblemTypes("problem-closed resolution-unknown")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<ActionItemView> openActionItem(
            @PathVariable String problemId, Call call, @RequestBody ActionItemBody body) {
        var project = reading.read(call.caller(), problemId).project();
        var wanted = body.command(Ids.next(), project, actOf(call));
        return carryOut(problemId, wanted.itemId(), HttpStatus.CREATED, call, wanted);
    }

    @Operation(
            summary = "报告任务完成",
            description =
                    "By its owner: the department, the agent or who stands in for him, the unit, or the task force;"
                            + " with what proves it.")
    @Allowed({Role.ENTERPRISE, Role.AGENT, Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.COORDINATOR})
    @ProblemTypes("problem-closed action-item-state action-item-of-others")
    @PostMapping("/{actionItemId}/claim")
    ResponseEntity<ActionItemView> claimActionItem(
            @PathVariable String problemId,
            @PathVariable String actionItemId,
            Call call,
            @RequestBody ActionItemClaimBody body) {
        var found = reading.read(call.caller(), problemId);
        var item =
                found.stored().state().item(actionItemId).orElseThrow(() -> new ProblemException(Problem.notFound()));
        if (!owns(call.caller(), item, found)) throw new ProblemException(DifficultyProblems.itemOfOthers());
        return settle(
                problemId,
                actionItemId,
                call,
                new ActionItemCommand.Claim(body.evidence().strip()));
    }

    private boolean owns(Caller caller, ActionItem item, DifficultyReading.Found found) {
        return switch (item.owner().kind()) {
            case DEPARTMENT ->
                ProjectAccess.departmentOf(caller)
                        .filter(it -> it.value().equals(item.owner().name()))
                        .isPresent();
            // Whoever is the agent now, or stands in for him, has what his predecessor was given.
            case AGENT -> caller.is(Role.AGENT) && reading.takesPart(caller, found);
            case UNIT -> caller.is(Role.ENTERPRISE) && reading.takesPart(caller, found);
            case TASK_FORCE -> caller.is(Role.COORDINATOR);
        };
    }

    @Operation(summary = "确认任务完成", description = "By the coordination office, and not by whoever said that it is done.")
    @Allowed(Role.COORDINATOR)
    @ProblemTypes("problem-closed action-item-state action-item-own")
    @PostMapping("/{actionItemId}/confirmation")
    ResponseEntity<ActionItemView> confirmActionItem(
            @PathVariable String problemId, @PathVariable String actionItemId, Call call) {
        return settle(problemId, actionItemId, call, new ActionItemCommand.Confirm());
    }

    @Operation(summary = "退回任务", description = "It is not done; its last day stays.")
    @Allowed(Role.COORDINATOR)
    @ProblemTypes("problem-closed action-item-state")
    @PostMapping("/{actionItemId}/return")
    ResponseEntity<ActionItemView> returnActionItem(
            @PathVariable String problemId,
            @PathVariable String actionItemId,
            Call call,
            @RequestBody ActionItemReasonBody body) {
        return settle(
                problemId,
                actionItemId,
                call,
                new ActionItemCommand.SendBack(body.reason().strip()));
    }

    @Operation(summary = "任务延期", description = "Once, in further working days.")
    @Allowed(Role.COORDINATOR)
    @ProblemTypes("problem-closed action-item-state action-item-extended")
    @PostMapping("/{actionItemId}/extension")
    ResponseEntity<ActionItemView> extendActionItem(
            @PathVariable String problemId,
            @PathVariable String actionItemId,
            Call call,
            @RequestBody ActionItemExtensionBody body) {
        return settle(
                problemId,
                actionItemId,
                call,
                new ActionItemCommand.Extend(body.workingDays(), body.reason().strip()));
    }

    @Operation(summary = "取消任务", description = "It needs not be done any more.")
    @Allowed(Role.COORDINATOR)
    @ProblemTypes("problem-closed action-item-state")
    @PostMapping("/{actionItemId}/cancellation")
    ResponseEntity<ActionItemView> cancelActionItem(
            @PathVariable String problemId,
            @PathVariable String actionItemId,
            Call call,
            @RequestBody ActionItemReasonBody body) {
        return settle(
                problemId,
                actionItemId,
                call,
                new ActionItemCommand.Cancel(body.reason().strip()));
    }

    private ResponseEntity<ActionItemView> settle(
            String problemId, String itemId, Call call, ActionItemCommand wanted) {
        reading.read(call.caller(), problemId);
        return carryOut(
                problemId,
                itemId,
                HttpStatus.OK,
                call,
                new DifficultyCommand.OnActionItem(itemId, wanted, actOf(call)));
    }

    private ResponseEntity<ActionItemView> carryOut(
            String problemId, String itemId, HttpStatus status, Call call, DifficultyCommand wanted) {
        var asked = call.<Difficulty>asks(stored -> new Answer(
                status.value(),
                null,
                null,
                ActionItemView.of(
                        stored.state().item(itemId).orElseThrow(), wanted.act().on())));
        return Answers.respond(desk.carryOut(problemId, asked, wanted), DifficultyProblems::of);
    }

    private static Act actOf(Call call) {
        return new Act(call.command().at(), call.command().actor());
    }
}
