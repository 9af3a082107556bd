package cn.yongji.onestop.approval.inbox.web;

import cn.yongji.onestop.approval.coordination.MeetingInvitation;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invitation to a meeting. */
@Schema(name = "InboxMeeting")
record InboxMeeting(
        @Schema(description = "会议标识，见 GET /v1/meetings/{meetingId} / Where it is read")
        String meetingId,

        @Schema(description = "会议类型 / Kind, as the meeting says it")
        String kind,

        Instant start,
        Instant end,

        @Schema(description = "参会部门 / All departments that are asked to come")
        List<DepartmentCode> departments,

        @Schema(description = "会议所议的难题 / Problem that it is about") @Nullable
        String problemId) {
    static InboxMeeting of(MeetingInvitation it) {
        return new InboxMeeting(
                it.id(),
                it.kind(),
                it.start(),
                it.end(),
                it.departments(),
                it.problemId().orElse(null));
    }
}
