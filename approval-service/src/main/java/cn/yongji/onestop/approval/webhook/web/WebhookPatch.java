package cn.yongji.onestop.approval.webhook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a subscription is to be another; absent stays. */
@Schema(name = "WebhookChange")
record WebhookPatch(
        @Schema(example = "https://shuiwu.example.gov.cn/onestop") @Nullable @Size(max = 1000)
        String url,

        @Schema(description = "空列表为全部 / An empty list for all", example = "[]") @Nullable @Size(max = 100)
        List<@Size(max = 100) String> types,

        @Schema(example = "水利业务系统") @Nullable @Size(max = 200)
        String description,

        @Schema(description = "false 暂停，true 恢复 / Pause or resume", example = "true") @Nullable
        Boolean active) {}
