package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.MeetingDesk;
import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingKind;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.Answer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** What the coordinator is told: when it is. The same however often it is asked, whatever became of the meeting since. */
record MeetingReceipt(
        @Schema(example = "0198f6d1-2222-7aaa-8b1f-3f6d5c2b1a00")
        String meetingId,

        @Schema(example = "HUDDLE") MeetingKind kind,

        @Schema(example = "0198f6d1-9999-7aaa-8b1f-3f6d5c2b1a00")
        String problemId,

        @Schema(example = "0198f6cf-1111-7aaa-8b1f-3f6d5c2b1a00")
        String projectId,

        @Schema(example = "[\"ecology\",\"natural-resources\"]")
        List<DepartmentCode> departments,

        @Schema(example = "2026-11-26T01:00:00Z") Instant start,
        @Schema(example = "2026-11-26T02:00:00Z") Instant end) {

    static Answer of(Meeting meeting) {
        var request = meeting.request();
        var slot = meeting.place().orElseThrow();
        var receipt = new MeetingReceipt(
                meeting.id(),
                request.kind(),
                request.problem().id(),
                request.problem().projectId(),
                List.copyOf(request.departments()),
                slot.startInstant(),
                slot.endInstant());
        return new Answer(201, MeetingDesk.addressOf(meeting.id()), null, receipt);
    }
}
