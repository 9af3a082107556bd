package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.domain.Resolution;
import cn.yongji.onestop.coordination.problem.domain.Act;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a meeting has resolved. */
@Schema(name = "ResolutionRequest")
record ResolutionBody(
        @Schema(example = "自然资源局三个工作日内完成地类变更登记，用地规划许可继续办理。") @NotBlank @Size(max = 4000)
        String text,

        @Schema(description = "效力：仅记录，或放行难题所卡的审核 / Only recorded, or releases the review", example = "RELEASE_REVIEW")
        Resolution.Effect effect,

        @Schema(
                description = "放行的审核，须为该难题所涉审核 / The review of the problem",
                example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M12")
        @Nullable
        @Size(max = 100)
        String reviewId) {

    Resolution resolution(String id, Act recorded) {
        return new Resolution(id, text.strip(), effect, Optional.ofNullable(reviewId), recorded);
    }
}
