package cn.yongji.onestop.intake.counter.application.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is handed in with a submission. */
@Schema(name = "Submission", description = "提交：可随附容缺承诺、告知承诺，或要求窗口核对。都不需要时可不带内容。")
record SubmissionBody(
        @Valid PledgeInputs.@Nullable DeferralInput deferral,
        @Size(max = 60) @Nullable List<PledgeInputs.@Valid CommitmentInput> commitments,
        @Schema(description = "请窗口核对原件后受理") @Nullable Boolean examination) {
    static final SubmissionBody EMPTY = new SubmissionBody(null, null, null);
}
