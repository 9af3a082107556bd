package cn.yongji.onestop.intake.counter.application.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Hands in what was promised. */
@Schema(name = "GapMaterial", description = "补交承诺的材料；先上传到项目。")
record GapMaterialBody(@NotBlank @Size(max = 64) String materialId) {}
