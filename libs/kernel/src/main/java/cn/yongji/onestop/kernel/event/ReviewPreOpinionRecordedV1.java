package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.util.List;

/** {@code review.pre-opinion-recorded.v1} 容缺预审意见. An opinion was given before a missing prerequisite arrived; it becomes formal then. */
public record ReviewPreOpinionRecordedV1(
        String projectId,
        String caseId,
        String reviewId,
        String matterCode,
        String department,
        String verdict,
        List<String> waitsFor,
        Instant recordedAt,
        String recordedBy)
        implements DecisionEvent {
    public ReviewPreOpinionRecordedV1 {
        waitsFor = List.copyOf(waitsFor);
    }
}
