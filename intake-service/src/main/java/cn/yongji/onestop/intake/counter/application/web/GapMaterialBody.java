package cn.yongji.onestop.intake.counter.application.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Hands in what was promised. */
@Schema(name = "GapMaterial", description = "补交承诺的材料；先上传到项目。")
record GapMaterialBody(
        @NotBlank @Size(max = 64) @Schema(example = "8f0e2f3c-1a2b-8c3d-9e4f-5a6b7c8d9e0f")
        String materialId) {}
