package cn.yongji.onestop.approval.webhook.web;

import cn.yongji.onestop.approval.webhook.delivery.Line;
import cn.yongji.onestop.approval.webhook.domain.Secrets;
import cn.yongji.onestop.approval.webhook.domain.Subscription.Status;
import cn.yongji.onestop.approval.webhook.domain.Subscriptions.Kept;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subscription and how far it is. */
@Schema(name = "Webhook")
record WebhookView(
        String webhookId,
        String url,
        List<String> types,
        @Nullable String description,
        State state,

        @Schema(description = "已处理到的位置 / Last place that is done with")
        long position,

        @Schema(description = "尚待推送的条数 / Entries that wait") long waiting,

        @Schema(description = "当前这条已失败的次数 / Failed attempts for the next entry")
        int failedAttempts,

        @Nullable Instant failingSince,
        @Nullable Instant nextAttempt,

        @Schema(description = "旧密钥有效至 / Until then the former secret is valid as well") @Nullable
        Instant formerSecretValidUntil,

        Instant createdAt) {

    enum State {
        ACTIVE,
        PAUSED,
        GONE,
        ENDED
    }

    static WebhookView of(Kept kept, Line.@Nullable Health health, long last) {
        var it = kept.subscription();
        var position = health == null ? it.startAfter() : health.position();
        var failing = health == null || health.attempts() == 0 ? null : health;
        return new WebhookView(
                kept.id(),
                it.url(),
                it.types(),
                it.description().orElse(null),
                state(it.status()),
                position,
                Math.max(0, last - position),
                failing == null ? 0 : failing.attempts(),
                failing == null ? null : failing.failingSince(),
                failing == null ? null : failing.nextAttempt(),
                it.secrets().former().map(Secrets.Former::until).orElse(null),
                it.createdAt());
    }

    private static State state(Status status) {
        return switch (status) {
            case Status.Active _ -> State.ACTIVE;
            case Status.Paused _ -> State.PAUSED;
            case Status.Gone _ -> State.GONE;
            case Status.Ended _ -> State.ENDED;
        };
    }
}
