package cn.yongji.onestop.approval.webhook.web;

import cn.yongji.onestop.approval.webhook.WebhookDesk;
import cn.yongji.onestop.approval.webhook.delivery.DeliveryLog;
import cn.yongji.onestop.approval.webhook.domain.Subscription.Replay;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.role.DepartmentHeads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** What was delivered to the system of a department, and what is to be delivered once more. */
@Tag(name = "webhooks")
@RestController
@RequestMapping("/v1/departments/{department}/webhooks/{webhookId}")
class DeliveryController {
    private final WebhookDesk desk;
    private final OwnWebhooks webhooks;
    private final DeliveryLog log;

    DeliveryController(WebhookDesk desk, DeliveryLog log) {
        this.desk = desk;
        this.webhooks = new OwnWebhooks(desk);
        this.log = log;
    }

    @Operation(
            summary = "按序号范围重放",
            description = "Delivers the entries of a range once more, in order, with the same webhook-id, before it"
                    + " goes on with what is new. A new replay takes the place of one that is still running.")
    @DepartmentHeads
    @ProblemTypes("feed-position")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/replays")
    ResponseEntity<WebhookView> replayWebhook(
            @PathVariable String department, @PathVariable String webhookId, Call call, @RequestBody ReplayBody body) {
        var own = OwnWebhooks.department(call.caller(), department);
        if (body.to() < body.from()) {
            throw new ProblemException(Problem.invalidBody(InputError.at(
                    "/to", "range-reversed", "末尾序号不能小于起始序号", "The end must not be before the beginning")));
        }
        var command = call.command();
        var replay = new Replay(Ids.next(), body.from(), body.to(), command.at());
        return OwnWebhooks.respond(desk.replay(
                call.asks(stored -> new Answer(
                        202, null, ETags.of(stored.version()), webhooks.view(own, OwnWebhooks.kept(stored)))),
                own,
                webhookId,
                replay));
    }

    @Operation(
            summary = "查看投递记录",
            description = "Each attempt, the latest first. `PARKED` are those whose attempts are used up; replay them.")
    @DepartmentHeads
    @GetMapping("/deliveries")
    Page<DeliveryView> listDeliveries(
            Caller caller,
            @PathVariable String department,
            @PathVariable String webhookId,
            @RequestParam(required = false) DeliveryLog.@Nullable Ending ending,
            Paging paging) {
        var own = OwnWebhooks.department(caller, department);
        var subscription = webhooks.found(own, webhookId).id();
        return paging.byId("deliveries", subscription, ending)
                .page((before, most) -> log.read(webhookId, ending, before.orElse(null), most), DeliveryLog.Attempt::id)
                .map(attempt -> DeliveryView.of(own, attempt));
    }
}
