package cn.yongji.onestop.intake.papers.material.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is done to a material. */
@Schema(name = "MaterialReason")
record ReasonedBody(@NotBlank @Size(max = 500) String reason) {}
