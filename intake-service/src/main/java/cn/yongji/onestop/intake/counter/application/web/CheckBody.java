package cn.yongji.onestop.intake.counter.application.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a check found. */
@Schema(name = "CheckResult", description = "核对或核查的结果。")
record CheckBody(
        @Schema(description = "符合、属实") boolean good,
        @NotBlank @Size(max = 2000) String finding) {}
