package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.EffectOutcome;
import cn.yongji.onestop.kernel.event.word.EffectRefusal;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code resolution.effected.v1} 议定事项落实情况 (S15). What a meeting has resolved about a review has come about, or could not.
 *
 * @param reviewId the review that it was about
 * @param reason why it could not; absent where it has come about
 * @param departments who met, and is told
 */
public record ResolutionEffectedV1(
        String projectId,
        String caseId,
        String resolutionId,
        @Nullable String problemId,
        @Nullable String reviewId,
        Word<ResolutionEffect> effect,
        Word<EffectOutcome> outcome,
        @Nullable Word<EffectRefusal> reason,
        List<String> departments,
        Instant effectedAt)
        implements CaseEvent {
    public ResolutionEffectedV1 {
        departments = List.copyOf(departments);
    }
}
