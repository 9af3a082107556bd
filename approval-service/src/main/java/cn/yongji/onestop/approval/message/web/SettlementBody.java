package cn.yongji.onestop.approval.message.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What becomes of work that was given back. */
@Schema(name = "WorkSettlementRequest")
record SettlementBody(
        @Schema(description = "仍由该部门办理 / Whether it stays with the department")
        boolean stays,

        @NotBlank @Size(max = 1000) String note) {}
