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

        @Schema(description = "会议地点 / Where it is held") @Nullable
        String venue,

        @Schema(description = "所涉审核，材料见之 / Review that it is about, with whose materials it can be prepared") @Nullable
        String reviewId,

        @Schema(
                description =
                        "会议日是否已变为休息日；未取消即照开 / Whether its day has become a rest day since; it stands until cancelled")
        boolean restDay,

        @Schema(description = "休息日名称 / Why it is one, such as 春节") @Nullable
        String restDayName,

        @Schema(description = "下一次各部门均有空的时间 / Next time at which all are free") @Nullable
        Instant proposedStart,

        @Schema(description = "会议所议的难题 / Problem that it is about") @Nullable
        String problemId) {
    static InboxMeeting of(MeetingInvitation it) {
        return new InboxMeeting(
                it.id(),
                it.kind(),
                it.start(),
                it.end(),
                it.departments(),
                it.venue().orElse(null),
                it.reviewId().orElse(null),
                it.restDay().isPresent(),
                it.restDay().flatMap(MeetingInvitation.RestDay::name).orElse(null),
                it.restDay().flatMap(MeetingInvitation.RestDay::proposed).orElse(null),
                it.problemId().orElse(null));
    }
}
