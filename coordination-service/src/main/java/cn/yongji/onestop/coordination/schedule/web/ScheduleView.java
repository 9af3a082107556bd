package cn.yongji.onestop.coordination.schedule.web;

import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingKind;
import cn.yongji.onestop.coordination.meeting.domain.MeetingSlot;
import cn.yongji.onestop.coordination.meeting.web.RelaxView;
import cn.yongji.onestop.coordination.meeting.web.StretchView;
import cn.yongji.onestop.coordination.schedule.Explaining.Explained;
import cn.yongji.onestop.coordination.schedule.domain.Schedule;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Many meetings, where they are put, and why. */
@Schema(name = "Schedule")
record ScheduleView(
        String scheduleId,
        State state,
        Instant askedAt,
        String askedBy,

        @Schema(description = "按需求顺序 / In the order of the wishes")
        List<Entry> meetings) {
    /** 排期单状态. */
    enum State {
        /** 预排. */
        PREVIEW,
        /** 排定中. */
        BOOKING,
        /** 已排定. */
        BOOKED;

        static State of(Schedule schedule) {
            return switch (schedule) {
                case Schedule.Previewed _ -> PREVIEW;
                case Schedule.Booking _ -> BOOKING;
                case Schedule.Booked _ -> BOOKED;
            };
        }
    }

    /** 排期结果. */
    enum Outcome {
        /** 预排到时间. */
        PLANNED,
        /** 已按预排的时间排定. */
        PLACED,
        /** 预排的时间已被占用，改排其他时间. */
        MOVED,
        /** 没有时间. */
        UNPLACED,
        /** 已取消. */
        CANCELLED
    }

    /** One meeting of it. */
    @Schema(name = "ScheduledMeeting")
    record Entry(
            @Schema(description = "会议标识，排定后可查 / Of the meeting, once it is booked")
            String meetingId,

            MeetingKind kind,
            String problemId,
            String projectId,
            List<DepartmentCode> departments,

            @Schema(description = "场次，同场的会议前后相接、人员相同 / Sitting: those of one follow each other, with the same people")
            int sitting,

            Outcome outcome,
            @Nullable Instant start,
            @Nullable Instant end,

            @Schema(description = "难题本级时限，时限早的先排 / Deadline of its problem; the earlier goes first")
            LocalDate deadline,

            @Schema(description = "权重，时限相同时大的先排 / Of those with one deadline the greater goes first")
            int weight,

            @Schema(description = "排在时限当日或以后 / Whether it is on the deadline or after it")
            boolean late,

            @Schema(description = "为何不能更早 / What stands against earlier beginnings")
            List<StretchView> earlier,

            @Schema(description = "没有时间时，可行的放宽办法 / What would make room, where there is none")
            List<RelaxView> relax) {
        private static Entry of(Explained it) {
            var request = it.planned().request();
            return new Entry(
                    it.planned().id(),
                    request.kind(),
                    request.difficulty().id(),
                    request.difficulty().projectId(),
                    List.copyOf(request.departments()),
                    it.planned().sitting(),
                    outcome(it),
                    it.slot().map(MeetingSlot::startInstant).orElse(null),
                    it.slot().map(MeetingSlot::endInstant).orElse(null),
                    it.planned().deadline(),
                    it.planned().weight(),
                    it.slot().filter(it.planned()::lateAt).isPresent(),
                    it.earlier().stream().map(StretchView::of).toList(),
                    it.relax().stream().map(RelaxView::of).toList());
        }

        private static Outcome outcome(Explained it) {
            if (it.meeting().isEmpty()) return it.slot().isPresent() ? Outcome.PLANNED : Outcome.UNPLACED;
            return switch (it.meeting().get()) {
                case Meeting.Requested _, Meeting.Unplaced _ -> Outcome.UNPLACED;
                case Meeting.Cancelling _, Meeting.Cancelled _ -> Outcome.CANCELLED;
                case Meeting.Scheduled _ -> it.slot().equals(it.planned().slot()) ? Outcome.PLACED : Outcome.MOVED;
            };
        }
    }

    static ScheduleView of(Schedule schedule, List<Explained> explained) {
        return new ScheduleView(
                schedule.id(),
                State.of(schedule),
                schedule.asked().at(),
                schedule.asked().by(),
                explained.stream().map(Entry::of).toList());
    }
}
