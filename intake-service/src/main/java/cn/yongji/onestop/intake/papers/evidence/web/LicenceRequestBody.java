package cn.yongji.onestop.intake.papers.evidence.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which slot a licence shall fill. */
@Schema(name = "LicenceRequest", description = "取用电子证照填充哪个槽位；更换已有材料时说明 supersedes 和 reason。")
record LicenceRequestBody(
        @NotBlank String slot,
        @Size(max = 100) @Nullable String supersedes,
        @Size(max = 500) @Nullable String reason) {}
