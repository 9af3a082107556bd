package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.MeetingKind;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code meeting.scheduled.v1} 碰头会已排定, at a time at which every asked department is free.
 *
 * @param reviewId the review that it is about, with whose materials it can be prepared
 * @param venue 会议地点, where it is said
 */
public record MeetingScheduledV1(
        String projectId,
        String meetingId,
        Word<MeetingKind> kind,
        @Nullable String problemId,
        Instant start,
        Instant end,
        List<String> departments,
        @Nullable String reviewId,
        @Nullable String venue)
        implements MeetingEvent {
    public MeetingScheduledV1 {
        departments = List.copyOf(departments);
    }

    /** As earlier writers told it. */
    public MeetingScheduledV1(
            String projectId,
            String meetingId,
            Word<MeetingKind> kind,
            @Nullable String problemId,
            Instant start,
            Instant end,
            List<String> departments) {
        this(projectId, meetingId, kind, problemId, start, end, departments, null, null);
    }
}
