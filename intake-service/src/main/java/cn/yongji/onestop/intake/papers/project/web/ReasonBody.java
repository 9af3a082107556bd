package cn.yongji.onestop.intake.papers.project.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Confirms a unit's code. */
@Schema(name = "UnitCodeConfirmation", description = "窗口核对证照后确认统一社会信用代码。")
record ReasonBody(@NotBlank @Size(max = 500) String reason) {}
