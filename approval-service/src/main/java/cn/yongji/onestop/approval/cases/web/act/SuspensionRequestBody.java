package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A special procedure that the head is asked for. */
@Schema(name = "SuspensionProposal")
record SuspensionRequestBody(
        ProcedureKind kind,
        @NotBlank @Size(max = 1000) String reason,

        @Schema(description = "拟书面告知申请人的时限（工作日） / Length that the unit would be told in writing") @Min(1) @Max(60)
        Integer workingDays) {}
