package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code prereview.concluded.v1} 联合预审已形成结论. The opinions as one list, with the minutes (S3).
 *
 * @param silent departments that were asked and said nothing, which is no consent
 * @param meetingId the meeting they met in, if they did
 */
public record PreReviewConcludedV1(
        String projectId,
        String preReviewId,
        List<PreReviewOpinion> opinions,
        List<String> silent,
        @Nullable String meetingId,
        String minutes,
        Instant concludedAt,
        String concludedBy)
        implements PreReviewEvent {
    public PreReviewConcludedV1 {
        opinions = List.copyOf(opinions);
        silent = List.copyOf(silent);
    }
}
