package cn.yongji.onestop.approval.webhook.web;

import cn.yongji.onestop.approval.webhook.WebhookDesk;
import cn.yongji.onestop.approval.webhook.domain.Subscription;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.SeenCall;
import cn.yongji.onestop.platform.web.role.DepartmentHeads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Has the feed of a department pushed to its system. */
@Tag(name = "webhooks", description = "推送订阅：按 Standard Webhooks 把工作通知推送到部门系统")
@RestController
@RequestMapping("/v1/departments/{department}/webhooks")
class WebhookController {
    private static final int OVERLAP_HOURS = 24;

    private final WebhookDesk desk;
    private final OwnWebhooks webhooks;

    WebhookController(WebhookDesk desk) {
        this.desk = desk;
        this.webhooks = new OwnWebhooks(desk);
    }

    @Operation(
            summary = "订阅推送",
            description = "Every entry of the feed is posted to this address, in order, each at least once, signed as"
                    + " Standard Webhooks says. The secret is shown this once. Only https, and only addresses outside"
                    + " of internal networks, unless the operator trusts one.")
    @DepartmentHeads
    @ProblemTypes("webhook-limit webhook-address feed-position")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<WebhookSecretView> createWebhook(
            @PathVariable String department, Call call, @RequestBody WebhookBody body) {
        var own = OwnWebhooks.department(call.caller(), department);
        var types = known(body.types() == null ? List.of() : body.types());
        var wish = new WebhookDesk.Wish(
                body.url(), types, Optional.ofNullable(body.description()), Optional.ofNullable(body.startAfter()));
        return OwnWebhooks.respond(
                desk.subscribe(call.asks(stored -> created(department, stored)), Ids.next(), own, wish));
    }

    @Operation(
            summary = "列出本部门的推送订阅",
            description = "All that have not ended, with how far each is and whether it is failing.")
    @DepartmentHeads
    @GetMapping
    Page<WebhookView> listWebhooks(Caller caller, @PathVariable String department) {
        var own = OwnWebhooks.department(caller, department);
        var all = desk.of(own);
        var health = desk.healthOf(all);
        var last = desk.lastOf(own);
        return new Page<>(
                all.stream()
                        .map(kept -> WebhookView.of(kept, health.get(kept.id()), last))
                        .toList(),
                null);
    }

    @Operation(
            summary = "查看一个推送订阅",
            description = "How far it is, and what its ETag is. The secret is not shown again.")
    @DepartmentHeads
    @GetMapping("/{webhookId}")
    ResponseEntity<WebhookView> getWebhook(
            Caller caller, @PathVariable String department, @PathVariable String webhookId) {
        var own = OwnWebhooks.department(caller, department);
        var kept = webhooks.found(own, webhookId);
        return ResponseEntity.ok().eTag(ETags.of(kept.version())).body(webhooks.view(own, kept));
    }

    @Operation(
            summary = "修改、暂停或恢复推送订阅",
            description = "What is absent stays. A pause costs no attempt; resuming goes on right where it stopped.")
    @DepartmentHeads
    @ProblemTypes("webhook-address")
    @PatchMapping("/{webhookId}")
    ResponseEntity<WebhookView> changeWebhook(
            @PathVariable String department,
            @PathVariable String webhookId,
            SeenCall call,
            @RequestBody WebhookPatch body) {
        var own = OwnWebhooks.department(call.caller(), department);
        var changes = new WebhookDesk.Changes(
                Optional.ofNullable(body.url()),
                Optional.ofNullable(body.types()).map(WebhookController::known),
                Optional.ofNullable(body.description()),
                Optional.ofNullable(body.active()));
        return OwnWebhooks.respond(desk.change(
                call.asks(stored -> new Answer(
                        200, null, ETags.of(stored.version()), webhooks.view(own, OwnWebhooks.kept(stored)))),
                own,
                webhookId,
                changes));
    }

    @Operation(
            summary = "取消推送订阅",
            description = "It ends at once; what still waits is not delivered. The feed itself keeps it.")
    @DepartmentHeads
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/{webhookId}")
    ResponseEntity<Void> deleteWebhook(@PathVariable String department, @PathVariable String webhookId, SeenCall call) {
        var own = OwnWebhooks.department(call.caller(), department);
        return OwnWebhooks.respond(desk.end(call.asks(_ -> new Answer(204, null, null, "")), own, webhookId));
    }

    @Operation(
            summary = "更换签名密钥",
            description = "A new secret, shown this once. Until the time given, deliveries carry a signature by each"
                    + " of the two, so a receiver changes over without a gap.")
    @DepartmentHeads
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/{webhookId}/secret-rotations")
    ResponseEntity<WebhookSecretView> rotateWebhookSecret(
            @PathVariable String department,
            @PathVariable String webhookId,
            Call call,
            @RequestBody RotationBody body) {
        var hours = body.overlapHours() == null ? OVERLAP_HOURS : body.overlapHours();
        return OwnWebhooks.respond(desk.rotate(
                call.asks(stored -> new Answer(
                        201, null, ETags.of(stored.version()), WebhookSecretView.of(OwnWebhooks.kept(stored)))),
                OwnWebhooks.department(call.caller(), department),
                webhookId,
                Duration.ofHours(hours)));
    }

    private static List<String> known(List<String> types) {
        for (var i = 0; i < types.size(); i++) {
            if (!EventContracts.knows(types.get(i))) {
                throw new ProblemException(Problem.invalidBody(InputError.at(
                        "/types/" + i, "event-type-unknown", "没有这种事件", "There is no such kind of event")));
            }
        }
        return types;
    }

    private static Answer created(String department, Stored<Subscription> stored) {
        return new Answer(
                201,
                "/v1/departments/" + department + "/webhooks/" + stored.id(),
                ETags.of(stored.version()),
                WebhookSecretView.of(OwnWebhooks.kept(stored)));
    }
}
