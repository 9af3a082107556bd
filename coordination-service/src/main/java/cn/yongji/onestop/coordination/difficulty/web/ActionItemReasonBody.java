package cn.yongji.onestop.coordination.difficulty.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an action item is sent back or cancelled. */
@Schema(name = "ActionItemReason")
record ActionItemReasonBody(@NotBlank @Size(max = 1000) String reason) {}
