package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingKind;
import cn.yongji.onestop.coordination.meeting.domain.MeetingSlot;
import cn.yongji.onestop.coordination.meeting.domain.RestDay;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A meeting as everybody concerned sees it. */
@Schema(name = "Meeting")
record MeetingView(
        String meetingId,
        MeetingKind kind,
        State state,
        String problemId,
        String projectId,
        List<DepartmentCode> departments,

        @Schema(description = "代表部门参会的人，排定后才有 / Who sits there for whom, once it is set")
        List<DelegateView> delegates,

        int minutes,

        @Schema(description = "会议地点 / Where it is held") @Nullable
        String venue,

        LocalDate earliest,
        LocalDate latest,
        @Nullable Instant start,
        @Nullable Instant end,
        Instant askedAt,
        String askedBy,

        @Schema(description = "到会情况 / Who came, once it was opened") @Nullable
        AttendanceView attendance,

        @Schema(description = "可不到会的部门 / Departments that need not be there for it to bind")
        List<DepartmentCode> optionalDepartments,

        List<ResolutionView> resolutions,
        @Nullable String cancelledBecause,

        @Schema(description = "排定后该日被调整为休息日 / Its day became a rest day after it was scheduled") @Nullable
        RestDayView restDay) {

    /** 会议遇休息日. */
    @Schema(name = "MeetingRestDay")
    record RestDayView(
            @Schema(description = "休息日名称 / Why it is one") String name,
            Instant foundAt,

            @Schema(description = "最近的共同空闲时段，未预订 / Next time at which all are free; it is not booked") @Nullable
            Instant proposedStart,

            @Nullable Instant proposedEnd) {
        static RestDayView of(RestDay it) {
            return new RestDayView(
                    it.name(),
                    it.found(),
                    it.proposal().map(MeetingSlot::startInstant).orElse(null),
                    it.proposal().map(MeetingSlot::endInstant).orElse(null));
        }
    }

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
                request.difficulty().id(),
                request.difficulty().projectId(),
                List.copyOf(request.departments()),
                DelegateView.of(meeting.seated()),
                request.minutes(),
                request.venue().orElse(null),
                request.earliest(),
                request.latest(),
                meeting.place().map(MeetingSlot::startInstant).orElse(null),
                meeting.place().map(MeetingSlot::endInstant).orElse(null),
                request.asked().at(),
                request.asked().by(),
                meeting.came().map(AttendanceView::of).orElse(null),
                List.copyOf(request.optional()),
                meeting.resolved().stream().map(ResolutionView::of).toList(),
                reason(meeting),
                meeting.onRestDay().map(RestDayView::of).orElse(null));
    }

    private static @Nullable String reason(Meeting meeting) {
        return switch (meeting) {
            case Meeting.Cancelling it -> it.reason();
            case Meeting.Cancelled it -> it.reason();
            case Meeting.Requested _, Meeting.Scheduled _, Meeting.Unplaced _ -> null;
        };
    }
}
