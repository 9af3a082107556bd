package cn.yongji.onestop.approval.webhook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;

/** The entries that are to be delivered once more. */
@Schema(name = "ReplayRequest")
record ReplayBody(
        @Schema(description = "起始序号（含） / First place") @Min(1)
        long from,

        @Schema(description = "末尾序号（含） / Last place") @Min(1)
        long to) {}
