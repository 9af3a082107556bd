package cn.yongji.onestop.coordination.problem.web;

import cn.yongji.onestop.coordination.problem.domain.ProblemClass;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What somebody says of a problem. */
@Schema(name = "ProblemRequest")
record RaiseBody(
        @Schema(example = "0198f6cf-1111-7aaa-8b1f-3f6d5c2b1a00") @NotBlank @Size(max = 100)
        String projectId,

        @Schema(description = "难题类别 / Kind", example = "LAND_NATURE")
        ProblemClass problemClass,

        @Schema(example = "宗地地类与规划不一致") @NotBlank @Size(max = 200)
        String title,

        @Schema(example = "东侧3.6亩仍登记为其他园地，用地规划许可暂不能核发。") @NotBlank @Size(max = 4000)
        String description,

        @Schema(description = "所涉办件 / Case it concerns", example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00")
        @Nullable
        @Size(max = 100)
        String caseId,

        @Schema(description = "所涉审核 / Review it concerns", example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M12")
        @Nullable
        @Size(max = 100)
        String reviewId,

        @Schema(
                description = "解决前不能准予；仅限审核部门，缺省为否 / The review cannot be granted before; for its department only",
                example = "true")
        @Nullable
        Boolean blocking) {

    boolean blocks() {
        return Boolean.TRUE.equals(blocking);
    }
}
