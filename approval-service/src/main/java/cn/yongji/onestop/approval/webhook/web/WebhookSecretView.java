package cn.yongji.onestop.approval.webhook.web;

import cn.yongji.onestop.approval.webhook.domain.Secrets;
import cn.yongji.onestop.approval.webhook.domain.Subscriptions.Kept;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A subscription with its secret, which is shown this once. */
@Schema(name = "WebhookSecret")
record WebhookSecretView(
        String webhookId,

        @Schema(description = "签名密钥，仅此一次显示 / Signing secret, shown this once")
        String secret,

        @Schema(description = "旧密钥有效至 / Until then the former secret is valid as well") @Nullable
        Instant formerValidUntil) {
    static WebhookSecretView of(Kept kept) {
        var secrets = kept.subscription().secrets();
        return new WebhookSecretView(
                kept.id(),
                secrets.current(),
                secrets.former().map(Secrets.Former::until).orElse(null));
    }
}
