package cn.yongji.onestop.approval.webhook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a department wants to be told, and where. */
@Schema(name = "WebhookRequest")
record WebhookBody(
        @Schema(example = "https://shuiwu.example.gov.cn/onestop") @Size(max = 1000)
        String url,

        @Schema(description = "只要这些事件；缺省为全部 / Only these events; all if absent", example = "[\"review.started.v1\"]")
        @Nullable
        @Size(max = 100)
        List<@Size(max = 100) String> types,

        @Schema(example = "水利业务系统") @Nullable @Size(max = 200)
        String description,

        @Schema(description = "从此位置之后开始；缺省为从现在起 / Begin after this place; from now on if absent", example = "0")
        @Nullable
        @Min(0)
        Long startAfter) {}
