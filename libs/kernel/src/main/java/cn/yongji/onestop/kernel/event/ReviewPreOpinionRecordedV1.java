package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.util.List;

/** {@code review.pre-opinion-recorded.v1} 容缺预审意见. An opinion was given before a missing prerequisite arrived; it becomes formal then. */
public record ReviewPreOpinionRecordedV1(
        ReviewRef review,
        Word<HowItEnded> verdict,
        List<String> waitsFor,
        Instant recordedAt,
        String recordedBy,
        ReviewProgress progress)
        implements DecisionEvent {
    public ReviewPreOpinionRecordedV1 {
        waitsFor = List.copyOf(waitsFor);
    }
}
