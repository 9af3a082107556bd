package cn.yongji.onestop.approval.webhook.web;

import cn.yongji.onestop.approval.webhook.domain.Secrets;
import cn.yongji.onestop.approval.webhook.domain.Subscriptions.Kept;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A subscription with its secret, which is shown this once. */
@Schema(name = "WebhookSecret")
record WebhookSecretView(
        @Schema(example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00")
        String webhookId,

        @Schema(
                description = "签名密钥，仅此一次显示 / Signing secret, shown this once",
                example = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
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
