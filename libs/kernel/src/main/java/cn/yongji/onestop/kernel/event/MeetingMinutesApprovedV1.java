package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code meeting.minutes-approved.v1} 会议纪要已签发. The chair approved what was written down; nobody changes it any more. What it
 * says stays with the meeting, its hash is here.
 *
 * @param number 纪要编号
 * @param version 1, and one more with each correction
 * @param sha256 of the text in UTF-8, in hexadecimal
 * @param correction why there is another version
 * @param departments who was asked to the meeting
 */
public record MeetingMinutesApprovedV1(
        String projectId,
        String meetingId,
        @Nullable String problemId,
        String number,
        int version,
        String sha256,
        @Nullable String correction,
        List<String> departments,
        Instant approvedAt,
        String approvedBy)
        implements MeetingEvent {
    public MeetingMinutesApprovedV1 {
        departments = List.copyOf(departments);
    }
}
