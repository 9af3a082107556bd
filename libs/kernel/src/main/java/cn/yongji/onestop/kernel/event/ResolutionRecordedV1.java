package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code resolution.recorded.v1} 议定事项已记录. Effect {@code RELEASE_REVIEW} lets the named review go on, {@code NONE} only records. */
public record ResolutionRecordedV1(
        String projectId,
        String meetingId,
        String resolutionId,
        @Nullable String problemId,
        String text,
        Word<ResolutionEffect> effect,
        @Nullable String caseId,
        @Nullable String reviewId,
        String recordedBy,
        Instant recordedAt)
        implements MeetingEvent {}
