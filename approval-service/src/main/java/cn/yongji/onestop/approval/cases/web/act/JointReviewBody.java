package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.domain.review.JointReview;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a joint review of a higher level is held, and by whom (S24). */
@Schema(name = "JointReview")
record JointReviewBody(
        @Schema(description = "评审地点，如太原、运城 / Place") @NotBlank @Size(max = 100)
        String place,

        @Schema(description = "评审成员 / Members") @NotEmpty @Size(max = 50)
        List<@NotBlank @Size(max = 100) String> members,

        @Schema(description = "评审日期 / Day") LocalDate heldOn) {
    static Optional<JointReview> of(@Nullable JointReviewBody body) {
        return Optional.ofNullable(body).map(it -> new JointReview(it.place(), it.members(), it.heldOn()));
    }
}
