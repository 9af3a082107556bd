package cn.yongji.onestop.coordination.difficulty.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What proves that an action item is done. */
@Schema(name = "ActionItemClaim")
record ActionItemClaimBody(@NotBlank @Size(max = 1000) String evidence) {}
