package cn.yongji.onestop.approval.webhook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a department wants to be told, and where. */
@Schema(name = "WebhookRequest")
record WebhookBody(
        @Size(max = 1000) String url,

        @Schema(description = "只要这些事件；缺省为全部 / Only these events; all if absent") @Nullable @Size(max = 100)
        List<@Size(max = 100) String> types,

        @Nullable @Size(max = 200) String description,

        @Schema(description = "从此位置之后开始；缺省为从现在起 / Begin after this place; from now on if absent") @Nullable @Min(0)
        Long startAfter) {}
