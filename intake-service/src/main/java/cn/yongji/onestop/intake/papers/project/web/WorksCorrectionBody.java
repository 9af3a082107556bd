package cn.yongji.onestop.intake.papers.project.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Corrects the day on which the works began. */
@Schema(name = "WorksCorrection", description = "更正开工日期。")
record WorksCorrectionBody(
        @Schema(description = "实际开工日期，不晚于今日", example = "2026-11-10") @NotNull
        LocalDate begunOn,

        @Schema(description = "更正原因", example = "误报了进场日期") @NotBlank @Size(max = 500)
        String reason) {}
