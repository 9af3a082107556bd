package cn.yongji.onestop.approval.webhook.web;

import cn.yongji.onestop.approval.webhook.WebhookDesk;
import cn.yongji.onestop.approval.webhook.delivery.DeliveryLog;
import cn.yongji.onestop.approval.webhook.domain.Subscription.Replay;
import cn.yongji.onestop.approval.webhook.domain.Subscriptions.Kept;
import cn.yongji.onestop.approval.webhook.domain.WebhookRefusal;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Result;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.CommandFactory;
import cn.yongji.onestop.platform.web.Cursors;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.ExpectedVersion;
import cn.yongji.onestop.platform.web.InputError;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.PageSize;
import cn.yongji.onestop.platform.web.Problem;
import cn.yongji.onestop.platform.web.ProblemException;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Has the feed of a department pushed to its system. */
@Tag(name = "webhooks", description = "推送订阅：按 Standard Webhooks 把工作通知推送到部门系统")
@RestController
@RequestMapping("/v1/departments/{department}/webhooks")
class WebhookController {
    private static final int OVERLAP_HOURS = 24;

    private final WebhookDesk desk;
    private final DeliveryLog log;
    private final CommandFactory commands;
    private final Cursors cursors;

    WebhookController(WebhookDesk desk, DeliveryLog log, CommandFactory commands, Cursors cursors) {
        this.desk = desk;
        this.log = log;
        this.commands = commands;
        this.cursors = cursors;
    }

    @Operation(
            operationId = "createWebhook",
            summary = "订阅推送",
            description = "Every entry of the feed is posted to this address, in order, each at least once, signed as"
                    + " Standard Webhooks says. The secret is shown this once. Only https, and only addresses"
                    + " outside of internal networks, unless the operator trusts one.")
    @Allowed({Role.DEPARTMENT_SYSTEM, Role.DEPARTMENT_HEAD})
    @ProblemTypes({
        "not-found",
        "idempotency-key-missing",
        "idempotency-key-reused",
        "webhook-limit",
        "webhook-address",
        "feed-position"
    })
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<WebhookSecretView> create(
            Caller caller,
            @Parameter(description = "本部门代码 / Code of the caller's own department", example = "water") @PathVariable
                    String department,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody WebhookBody body) {
        var own = own(caller, department);
        var types = known(body.types() == null ? List.of() : body.types());
        var wish = new WebhookDesk.Wish(
                body.url(), types, Optional.ofNullable(body.description()), Optional.ofNullable(body.startAfter()));
        return respond(desk.subscribe(
                commands.of(caller, key, body),
                Ids.next(),
                own,
                wish,
                kept -> new Answer(
                        201,
                        "/v1/departments/" + department + "/webhooks/" + kept.id(),
                        ETags.of(kept.version()),
                        WebhookSecretView.of(kept))));
    }

    @Operation(
            operationId = "listWebhooks",
            summary = "列出本部门的推送订阅",
            description = "All that have not ended, with how far each is and whether it is failing.")
    @Allowed({Role.DEPARTMENT_SYSTEM, Role.DEPARTMENT_HEAD})
    @ProblemTypes({"not-found"})
    @GetMapping
    Page<WebhookView> list(
            Caller caller,
            @Parameter(description = "本部门代码 / Code of the caller's own department", example = "water") @PathVariable
                    String department) {
        var own = own(caller, department);
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
            operationId = "getWebhook",
            summary = "查看一个推送订阅",
            description = "How far it is, and what its ETag is. The secret is not shown again.")
    @Allowed({Role.DEPARTMENT_SYSTEM, Role.DEPARTMENT_HEAD})
    @ProblemTypes({"not-found"})
    @GetMapping("/{webhookId}")
    ResponseEntity<WebhookView> read(
            Caller caller,
            @Parameter(description = "本部门代码 / Code of the caller's own department", example = "water") @PathVariable
                    String department,
            @Parameter(description = "订阅标识 / Subscription", example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00")
                    @PathVariable
                    String webhookId) {
        var own = own(caller, department);
        var kept = found(own, webhookId);
        return ResponseEntity.ok().eTag(ETags.of(kept.version())).body(view(own, kept));
    }

    @Operation(
            operationId = "changeWebhook",
            summary = "修改、暂停或恢复推送订阅",
            description = "What is absent stays. A pause costs no attempt; resuming goes on right where it stopped.")
    @Allowed({Role.DEPARTMENT_SYSTEM, Role.DEPARTMENT_HEAD})
    @ProblemTypes({
        "not-found",
        "precondition-required",
        "precondition-failed",
        "idempotency-key-missing",
        "idempotency-key-reused",
        "webhook-address"
    })
    @PatchMapping("/{webhookId}")
    ResponseEntity<WebhookView> change(
            Caller caller,
            @Parameter(description = "本部门代码 / Code of the caller's own department", example = "water") @PathVariable
                    String department,
            @Parameter(description = "订阅标识 / Subscription", example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00")
                    @PathVariable
                    String webhookId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody WebhookPatch body) {
        var own = own(caller, department);
        var changes = new WebhookDesk.Changes(
                Optional.ofNullable(body.url()),
                Optional.ofNullable(body.types()).map(WebhookController::known),
                Optional.ofNullable(body.description()),
                Optional.ofNullable(body.active()));
        return respond(desk.change(
                commands.of(caller, key, body),
                own,
                webhookId,
                ExpectedVersion.of(ifMatch)::matches,
                changes,
                kept -> new Answer(200, null, ETags.of(kept.version()), view(own, kept))));
    }

    @Operation(
            operationId = "deleteWebhook",
            summary = "取消推送订阅",
            description = "It ends at once; what still waits is not delivered. The feed itself keeps it.")
    @Allowed({Role.DEPARTMENT_SYSTEM, Role.DEPARTMENT_HEAD})
    @ProblemTypes({
        "not-found",
        "precondition-required",
        "precondition-failed",
        "idempotency-key-missing",
        "idempotency-key-reused"
    })
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/{webhookId}")
    ResponseEntity<Void> delete(
            Caller caller,
            @Parameter(description = "本部门代码 / Code of the caller's own department", example = "water") @PathVariable
                    String department,
            @Parameter(description = "订阅标识 / Subscription", example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00")
                    @PathVariable
                    String webhookId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var own = own(caller, department);
        return respond(desk.end(
                commands.of(caller, key, "delete"),
                own,
                webhookId,
                ExpectedVersion.of(ifMatch)::matches,
                _ -> new Answer(204, null, null, "")));
    }

    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "更换签名密钥",
            description =
                    "A new secret, shown this once. Until the time given, deliveries carry a signature by each of the "
                            + "two, so a receiver changes over without a gap.")
    @Allowed({Role.DEPARTMENT_SYSTEM, Role.DEPARTMENT_HEAD})
    @ProblemTypes({"not-found", "idempotency-key-missing", "idempotency-key-reused"})
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/{webhookId}/secret-rotations")
    ResponseEntity<WebhookSecretView> rotate(
            Caller caller,
            @Parameter(description = "本部门代码 / Code of the caller's own department", example = "water") @PathVariable
                    String department,
            @Parameter(description = "订阅标识 / Subscription", example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00")
                    @PathVariable
                    String webhookId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody RotationBody body) {
        var hours = body.overlapHours() == null ? OVERLAP_HOURS : body.overlapHours();
        return respond(desk.rotate(
                commands.of(caller, key, body),
                own(caller, department),
                webhookId,
                Duration.ofHours(hours),
                kept -> new Answer(201, null, ETags.of(kept.version()), WebhookSecretView.of(kept))));
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
    @PostMapping("/{webhookId}/replays")
    ResponseEntity<WebhookView> replay(
            Caller caller,
            @Parameter(description = "本部门代码 / Code of the caller's own department", example = "water") @PathVariable
                    String department,
            @Parameter(description = "订阅标识 / Subscription", example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00")
                    @PathVariable
                    String webhookId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ReplayBody body) {
        var own = own(caller, department);
        if (body.to() < body.from()) {
            throw new ProblemException(Problem.invalidBody(InputError.at(
                    "/to", "range-reversed", "末尾序号不能小于起始序号", "The end must not be before the beginning")));
        }
        var command = commands.of(caller, key, body);
        var replay = new Replay(Ids.next(), body.from(), body.to(), command.at());
        return respond(desk.replay(
                command,
                own,
                webhookId,
                replay,
                kept -> new Answer(202, null, ETags.of(kept.version()), view(own, kept))));
    }

    @Operation(
            operationId = "listDeliveries",
            summary = "查看投递记录",
            description = "Each attempt, the latest first. `PARKED` are those whose attempts are used up; replay them.")
    @Allowed({Role.DEPARTMENT_SYSTEM, Role.DEPARTMENT_HEAD})
    @ProblemTypes({"not-found", "cursor-invalid"})
    @GetMapping("/{webhookId}/deliveries")
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
        var own = own(caller, department);
        var size = PageSize.of(limit).value();
        var list = "deliveries:" + found(own, webhookId).id() + ":" + ending;
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

    private Kept found(DepartmentCode own, String webhookId) {
        return desk.find(own, webhookId).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private WebhookView view(DepartmentCode own, Kept kept) {
        return WebhookView.of(kept, desk.healthOf(List.of(kept)).get(kept.id()), desk.lastOf(own));
    }

    private static DepartmentCode own(Caller caller, String department) {
        var own = caller.requiredDepartment();
        if (!own.value().equals(department)) throw new ProblemException(Problem.notFound());
        return own;
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

    private static <T> ResponseEntity<T> respond(Result<WebhookRefusal> result) {
        return switch (result) {
            case Result.Done<WebhookRefusal>(var told) -> Answers.respond(told);
            case Result.Refused<WebhookRefusal>(var refusal) -> throw new ProblemException(WebhookProblems.of(refusal));
        };
    }
}
