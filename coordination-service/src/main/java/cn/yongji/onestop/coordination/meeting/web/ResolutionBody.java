package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.domain.Resolution;
import cn.yongji.onestop.kernel.calendar.Act;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a meeting has resolved. */
@Schema(name = "ResolutionRequest")
record ResolutionBody(
        @NotBlank @Size(max = 4000) String text,

        @Schema(description = "效力：仅记录，或放行难题所卡的审核 / Only recorded, or releases the review")
        Resolution.Effect effect,

        @Schema(description = "放行的审核，须为该难题所涉审核 / The review of the problem") @Nullable @Size(max = 100)
        String reviewId) {

    Resolution resolution(String id, Act recorded) {
        return new Resolution(id, text.strip(), effect, Optional.ofNullable(reviewId), recorded);
    }
}
