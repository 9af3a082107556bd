package cn.yongji.onestop.approval.message.web;

import cn.yongji.onestop.approval.message.domain.Work;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A department gives work back that was routed wrongly. */
@Schema(name = "WorkRejectionRequest")
record WorkRejectionBody(
        @Schema(description = "非本部门职责、应由上级办理、事项有误、重复、材料无法读取 / Why it is given back")
        Work.Reason reason,

        @NotBlank @Size(max = 1000) String note) {}
