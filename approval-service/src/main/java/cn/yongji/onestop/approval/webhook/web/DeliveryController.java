package cn.yongji.onestop.approval.webhook.web;

import cn.yongji.onestop.approval.webhook.WebhookDesk;
import cn.yongji.onestop.approval.webhook.delivery.DeliveryLog;
import cn.yongji.onestop.approval.webhook.domain.Subscription.Replay;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.CommandFactory;
import cn.yongji.onestop.platform.web.Cursors;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.PageSize;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
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

/** What was delivered to the system of a department, and what is to be delivered once more. */
@Tag(name = "webhooks")
@RestController
@RequestMapping("/v1/departments/{department}/webhooks/{webhookId}")
class DeliveryController {
    private final WebhookDesk desk;
    private final OwnWebhooks webhooks;
    private final DeliveryLog log;
    private final CommandFactory commands;
    private final Cursors cursors;

    DeliveryController(WebhookDesk desk, DeliveryLog log, CommandFactory commands, Cursors cursors) {
        this.desk = desk;
        this.webhooks = new OwnWebhooks(desk);
        this.log = log;
        this.commands = commands;
        this.cursors = cursors;
    }

    @Operation(
            operationId = "replayWebhook",
            summary = "按序号范围重放",
            description =
                    "Delivers the entries of a range once more, in order, with the same webhook-id, before it goes on "
                            + "with what is new. A new replay takes the place of one that is still running.")
    @Allowed({Role.DEPARTMENT_SYSTEM, Role.DEPARTMENT_HEAD})
    @ProblemTypes({"not-found", "idempotency-key-missing", "idempotency-key-reused", "feed-position"})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/replays")
    ResponseEntity<WebhookView> replay(
            Caller caller,
            @Parameter(description = "本部门代码 / Code of the caller's own department", example = "water") @PathVariable
                    String department,
            @Parameter(description = "订阅标识 / Subscription", example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00")
                    @PathVariable
                    String webhookId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ReplayBody body) {
        var own = OwnWebhooks.department(caller, department);
        if (body.to() < body.from()) {
            throw new ProblemException(Problem.invalidBody(InputError.at(
                    "/to", "range-reversed", "末尾序号不能小于起始序号", "The end must not be before the beginning")));
        }
        var command = commands.of(caller, key, body);
        var replay = new Replay(Ids.next(), body.from(), body.to(), command.at());
        return OwnWebhooks.respond(desk.replay(
                new Asked<>(
                        command,
                        stored -> new Answer(
                                202, null, ETags.of(stored.version()), webhooks.view(own, OwnWebhooks.kept(stored)))),
                own,
                webhookId,
                replay));
    }

    @Operation(
            operationId = "listDeliveries",
            summary = "查看投递记录",
            description = "Each attempt, the latest first. `PARKED` are those whose attempts are used up; replay them.")
    @Allowed({Role.DEPARTMENT_SYSTEM, Role.DEPARTMENT_HEAD})
    @ProblemTypes({"not-found", "cursor-invalid"})
    @GetMapping("/deliveries")
    Page<DeliveryView> deliveries(
            Caller caller,
            @Parameter(description = "本部门代码 / Code of the caller's own department", example = "water") @PathVariable
                    String department,
            @Parameter(description = "订阅标识 / Subscription", example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00")
                    @PathVariable
                    String webhookId,
            @Parameter(description = "只列此结果 / Only those that ended so", example = "PARKED")
                    @RequestParam(required = false)
                    DeliveryLog.@Nullable Ending ending,
            @Parameter(description = "每页条数，1–200 / Items per page", example = "50")
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit,
            @Parameter(description = "上一页给出的游标 / Cursor of the page before") @RequestParam(required = false) @Nullable
                    String cursor) {
        var own = OwnWebhooks.department(caller, department);
        var size = PageSize.of(limit).value();
        var list = "deliveries:" + webhooks.found(own, webhookId).id() + ":" + ending;
        var before = cursor == null
                ? null
                : cursors.decode(list, cursor, Place.class).id();
        var found = log.read(webhookId, ending, before, size + 1);
        var shown = found.stream().limit(size).toList();
        return new Page<>(
                shown.stream().map(attempt -> DeliveryView.of(own, attempt)).toList(),
                found.size() > size
                        ? cursors.encode(list, new Place(shown.getLast().id()))
                        : null);
    }

    /** Place in the delivery log. */
    record Place(String id) {}
}
