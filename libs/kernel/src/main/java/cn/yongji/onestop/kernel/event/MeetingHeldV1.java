package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code meeting.held.v1} 会议已召开. It was opened, with who came.
 *
 * @param chair 主持人
 * @param present departments that came
 * @param absent departments that were asked and did not come
 * @param quorum whether enough came to bind; without it the meeting only talked
 * @param departments who was asked
 */
public record MeetingHeldV1(
        String projectId,
        String meetingId,
        @Nullable String problemId,
        String chair,
        List<String> present,
        List<String> absent,
        boolean quorum,
        List<String> departments,
        Instant openedAt,
        String openedBy)
        implements MeetingEvent {
    public MeetingHeldV1 {
        present = List.copyOf(present);
        absent = List.copyOf(absent);
        departments = List.copyOf(departments);
    }
}
