package cn.yongji.onestop.ledger.destruction.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What is to be destroyed, and why. */
@Schema(name = "DestructionRequest")
record DestructionBody(
        @NotBlank
        @Size(max = 500)
        @Schema(
                description = "The retention rule that asks for it, as it is known",
                example = "机关文件材料归档范围 2025，保管期限 10 年")
        String rule,

        @NotEmpty @Size(max = 1000) @Schema(description = "Numbers of the entries in their ledger", example = "[3, 4]")
        List<@Min(1) Long> indexes) {}
