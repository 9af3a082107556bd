package cn.yongji.onestop.intake.counter.application.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Confirms or denies a withdrawal. */
@Schema(name = "WithdrawalDecision", description = "撤件确认。不同意时原来的暂停照旧。")
record WithdrawalDecisionBody(
        boolean confirmed, @NotBlank @Size(max = 2000) String reason) {}
