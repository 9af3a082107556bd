package cn.yongji.onestop.approval.message.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A department's system signs for a review. */
@Schema(name = "AcknowledgementRequest")
record AcknowledgementBody(
        @Schema(description = "部门系统中的编号 / Number in the department's own system") @Nullable @Size(max = 100)
        String externalNumber) {}
