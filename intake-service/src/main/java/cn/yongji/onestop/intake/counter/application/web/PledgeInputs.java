package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Promises in JSON. */
final class PledgeInputs {
    private PledgeInputs() {}

    /** 容缺受理承诺书. */
    @Schema(name = "Deferral", description = "容缺受理承诺：以一份承诺书承诺日后补交的副件。")
    record DeferralInput(
            @NotBlank @Size(max = 50) @Schema(description = "承诺书文本版本，见 /v1/forms/commitment-texts")
            String textVersion,

            @NotBlank @Size(max = 50) @Schema(description = "签署人")
            String signer,

            @Size(max = 64) @Schema(description = "授权委托书的材料编号；非项目单位账号签署时须有") @Nullable
            String authorisation,

            @NotEmpty @Size(max = 50) List<@Valid GapInput> gaps) {}

    /** One material and the day until which it comes. */
    @Schema(name = "PromisedMaterial")
    record GapInput(
            @NotBlank @Size(max = 100) String slot,

            @Schema(description = "不迟于事项承诺时限前两个工作日，且最长二十个工作日")
            LocalDate dueOn) {}

    /** 告知承诺书 of one matter. */
    @Schema(name = "MatterCommitment", description = "告知承诺：以承诺代替所列材料，事后核查。")
    record CommitmentInput(
            @Schema(type = "string") MatterCode matter,
            @NotBlank @Size(max = 50) String textVersion,
            @NotBlank @Size(max = 50) String signer,

            @Size(max = 64) @Schema(description = "授权委托书的材料编号") @Nullable
            String authorisation) {}
}
