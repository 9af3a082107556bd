package cn.yongji.onestop.coordination.difficulty.web;

import cn.yongji.onestop.coordination.difficulty.domain.DifficultyClass;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What somebody says of a difficulty. */
@Schema(name = "ProblemRequest")
record RaiseBody(
        @NotBlank @Size(max = 100) String projectId,
        @Schema(description = "难题类别 / Kind") DifficultyClass problemClass,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 4000) String description,

        @Schema(description = "所涉办件 / Case it concerns") @Nullable @Size(max = 100)
        String caseId,

        @Schema(description = "所涉审核 / Review it concerns") @Nullable @Size(max = 100)
        String reviewId,

        @Schema(description = "解决前不能准予；仅限审核部门，缺省为否 / The review cannot be granted before; for its department only")
        @Nullable
        Boolean blocking) {

    boolean blocks() {
        return Boolean.TRUE.equals(blocking);
    }
}
