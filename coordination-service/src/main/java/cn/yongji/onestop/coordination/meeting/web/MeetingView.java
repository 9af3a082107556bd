package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingKind;
import cn.yongji.onestop.coordination.meeting.domain.Slot;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A meeting as everybody concerned sees it. */
@Schema(name = "Meeting")
record MeetingView(
        @Schema(example = "0198f6d1-2222-7aaa-8b1f-3f6d5c2b1a00")
        String meetingId,

        @Schema(example = "HUDDLE") MeetingKind kind,
        @Schema(example = "SCHEDULED") State state,

        @Schema(example = "0198f6d1-9999-7aaa-8b1f-3f6d5c2b1a00")
        String problemId,

        @Schema(example = "0198f6cf-1111-7aaa-8b1f-3f6d5c2b1a00")
        String projectId,

        @Schema(example = "[\"ecology\",\"natural-resources\"]")
        List<DepartmentCode> departments,

        @Schema(example = "60") int minutes,
        @Schema(example = "2026-11-25") LocalDate earliest,
        @Schema(example = "2026-12-04") LocalDate latest,
        @Schema(example = "2026-11-26T01:00:00Z") @Nullable Instant start,
        @Schema(example = "2026-11-26T02:00:00Z") @Nullable Instant end,
        @Schema(example = "2026-11-24T08:00:00Z") Instant askedAt,
        @Schema(example = "coordinator1") String askedBy,
        List<ResolutionView> resolutions,
        @Schema(example = "部门已达成一致，无需开会") @Nullable String cancelledBecause) {

    /** 会议状态. */
    enum State {
        /** 排期中. */
        REQUESTED,
        /** 已排定. */
        SCHEDULED,
        /** 无法排定. */
        UNPLACED,
        /** 已取消. */
        CANCELLED;

        static State of(Meeting meeting) {
            return switch (meeting) {
                case Meeting.Requested _ -> REQUESTED;
                case Meeting.Scheduled _ -> SCHEDULED;
                case Meeting.Unplaced _ -> UNPLACED;
                case Meeting.Cancelling _, Meeting.Cancelled _ -> CANCELLED;
            };
        }
    }

    static MeetingView of(Meeting meeting) {
        var request = meeting.request();
        return new MeetingView(
                meeting.id(),
                request.kind(),
                State.of(meeting),
                request.problem().id(),
                request.problem().projectId(),
                List.copyOf(request.departments()),
                request.minutes(),
                request.earliest(),
                request.latest(),
                meeting.place().map(Slot::startInstant).orElse(null),
                meeting.place().map(Slot::endInstant).orElse(null),
                request.asked().at(),
                request.asked().by(),
                meeting.resolved().stream().map(ResolutionView::of).toList(),
                reason(meeting));
    }

    private static @Nullable String reason(Meeting meeting) {
        return switch (meeting) {
            case Meeting.Cancelling it -> it.reason();
            case Meeting.Cancelled it -> it.reason();
            case Meeting.Requested _, Meeting.Scheduled _, Meeting.Unplaced _ -> null;
        };
    }
}
