package cn.yongji.onestop.intake.counter.application.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A reason. */
@Schema(name = "WithdrawalReason", description = "撤件、修复等行为的理由。")
record WhyBody(@NotBlank @Size(max = 2000) String reason) {}
