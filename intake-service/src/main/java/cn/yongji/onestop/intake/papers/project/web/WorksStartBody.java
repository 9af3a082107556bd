package cn.yongji.onestop.intake.papers.project.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Reports that the works have begun. */
@Schema(name = "WorksStart", description = "报告开工。")
record WorksStartBody(
        @Schema(description = "开工日期，可早于报告之日，不晚于今日", example = "2026-11-09") @NotNull
        LocalDate begunOn) {}
