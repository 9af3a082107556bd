package cn.yongji.onestop.coordination.difficulty.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** With which result a difficulty is closed. */
@Schema(name = "ProblemClosure")
record ClosureBody(
        @Schema(description = "办结结果，必填 / Required") @Nullable @Size(max = 4000)
        String result) {}
