package cn.yongji.onestop.intake.rules.commitment.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a record is made good. */
@Schema(name = "CreditRepair", description = "信用修复的理由；修复人具名留痕。")
record RepairBody(@NotBlank @Size(max = 2000) String reason) {}
