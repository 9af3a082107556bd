package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A special procedure that the head is asked for. */
@Schema(name = "SuspensionProposal")
record SuspensionRequestBody(
        ProcedureKind kind,
        @NotBlank @Size(max = 1000) String reason,

        @Schema(description = "拟书面告知申请人的时限（工作日） / Length that the unit would be told in writing") @Min(1) @Max(60)
        Integer workingDays,

        @Schema(description = "联合评审的地点、成员和日期，kind 为 JOINT_REVIEW 时必填 / Of a joint review of a higher level")
        @Nullable
        @Valid
        JointReviewBody joint) {}
