package cn.yongji.onestop.coordination.difficulty.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** More days for an action item, and why. */
@Schema(name = "ActionItemExtension")
record ActionItemExtensionBody(
        @Schema(description = "增加的工作日 / Further working days") @Min(1) @Max(60)
        int workingDays,

        @NotBlank @Size(max = 1000) String reason) {}
