package cn.yongji.onestop.approval.webhook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a subscription is to be another; absent stays. */
@Schema(name = "WebhookChange")
record WebhookPatch(
        @Nullable @Size(max = 1000) String url,

        @Schema(description = "空列表为全部 / An empty list for all") @Nullable @Size(max = 100)
        List<@Size(max = 100) String> types,

        @Nullable @Size(max = 200) String description,

        @Schema(description = "false 暂停，true 恢复 / Pause or resume") @Nullable
        Boolean active) {}
