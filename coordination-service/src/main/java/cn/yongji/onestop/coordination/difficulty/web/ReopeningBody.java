package cn.yongji.onestop.coordination.difficulty.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a closed difficulty is not solved. */
@Schema(name = "ProblemReopening")
record ReopeningBody(@NotBlank @Size(max = 1000) String reason) {}
