package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code resolution.recorded.v1} 议定事项已记录. Effect {@code RELEASE_REVIEW} lets the named review go on, {@code EXTEND_REVIEW}
 * gives it more days, {@code REASSIGN} another department the lead, {@code NONE} only records.
 *
 * @param extension how a review is extended, where that was resolved
 * @param leads the department that leads from now on, where that was resolved
 */
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
        Instant recordedAt,
        @Nullable List<String> departments,
        @Nullable ResolvedExtension extension,
        @Nullable String leads)
        implements MeetingEvent {
    public ResolutionRecordedV1 {
        departments = departments == null ? null : List.copyOf(departments);
    }

    /** Where it is not said who met. */
    public ResolutionRecordedV1(
            String projectId,
            String meetingId,
            String resolutionId,
            @Nullable String problemId,
            String text,
            Word<ResolutionEffect> effect,
            @Nullable String caseId,
            @Nullable String reviewId,
            String recordedBy,
            Instant recordedAt) {
        this(
                projectId,
                meetingId,
                resolutionId,
                problemId,
                text,
                effect,
                caseId,
                reviewId,
                recordedBy,
                recordedAt,
                null,
                null,
                null);
    }
}
