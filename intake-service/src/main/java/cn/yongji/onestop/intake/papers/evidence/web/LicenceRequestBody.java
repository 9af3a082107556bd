package cn.yongji.onestop.intake.papers.evidence.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which slot a licence shall fill. */
@Schema(name = "LicenceRequest", description = "取用电子证照填充哪个槽位；更换已有材料时说明 supersedes 和 reason。")
record LicenceRequestBody(
        @NotBlank @Schema(example = "business-licence") String slot,

        @Size(max = 100) @Schema(example = "8f0e2f3c-1a2b-8c3d-9e4f-5a6b7c8d9e0f") @Nullable
        String supersedes,

        @Size(max = 500) @Schema(example = "改用电子证照") @Nullable
        String reason) {}
