package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.DraftObstacle;
import cn.yongji.onestop.kernel.event.word.EffectOutcome;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code improvement.drafted.v1} 改进建议列入目录草案 (S17). An accepted improvement has become a draft of the catalogue, or could not.
 * It belongs to no project; its key is the draft.
 *
 * @param version what the draft is called
 * @param reason why it could not; absent where it did
 */
public record ImprovementDraftedV1(
        String projectId,
        String improvementId,
        String version,
        Word<EffectOutcome> outcome,
        @Nullable Word<DraftObstacle> reason,
        Instant draftedAt)
        implements ReferenceEvent {}
