package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.web.Distinct;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Begins an application. */
@Schema(name = "NewApplication", description = "新建申报。submit 为 true 时在同一次写入中提交。")
record NewApplicationBody(
        @NotEmpty @Size(max = 60) @Schema(description = "申报的事项")
        List<MatterCode> matters,

        @Valid SheetBody.FormInput form,

        @Valid @Size(max = 200) @Schema(description = "材料与槽位的对应；一份材料可用于多个槽位") @Distinct(by = "slot")
        List<SheetBody.MaterialInput> materials,

        @Schema(description = "立即提交") @Nullable Boolean submit,
        @Schema(description = "容缺受理承诺，提交时有效") @Valid PledgeInputs.@Nullable DeferralInput deferral,

        @Schema(description = "告知承诺，提交时有效") @Valid @Size(max = 60) @Nullable
        List<PledgeInputs.CommitmentInput> commitments,

        @Schema(description = "请窗口核对原件后受理") @Nullable Boolean examination) {
    SheetBody sheet() {
        return new SheetBody(matters, form, materials);
    }

    SubmissionBody submission() {
        return new SubmissionBody(deferral, commitments, examination);
    }
}
