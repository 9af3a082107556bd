package cn.yongji.onestop.approval.coordination;

import cn.yongji.onestop.kernel.event.MeetingDayChangedV1;
import cn.yongji.onestop.kernel.event.MeetingRescheduledV1;
import cn.yongji.onestop.kernel.event.MeetingScheduledV1;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * 会议通知: when which departments are asked to meet.
 *
 * @param kind such as {@code HUDDLE}; later ones may be added
 * @param problemId the problem it is about
 * @param reviewId the review it is about, with whose materials it can be prepared
 * @param venue 会议地点, where it is said
 * @param called when it was scheduled
 * @param restDay that its day has become one since, if it has
 */
public record MeetingInvitation(
        String id,
        String projectId,
        String kind,
        Optional<String> problemId,
        Optional<String> reviewId,
        Optional<String> venue,
        Instant start,
        Instant end,
        List<DepartmentCode> departments,
        Instant called,
        Standing standing,
        Optional<RestDay> restDay) {
    public MeetingInvitation {
        departments = List.copyOf(departments);
    }

    /** Whether anybody has to come. */
    public enum Standing {
        /** 已排定. */
        CALLED,
        /** 已召开: it was opened, or has resolved something. */
        HELD,
        /** 已取消. */
        CANCELLED
    }

    /**
     * 会议日变为休息日: the meeting stands until who called it cancels it.
     *
     * @param name why, such as 春节
     * @param proposed the next time at which all are free
     */
    public record RestDay(Optional<String> name, Optional<Instant> proposed) {}

    static MeetingInvitation of(MeetingScheduledV1 it, Instant called) {
        return new MeetingInvitation(
                it.meetingId(),
                it.projectId(),
                it.kind().said(),
                Optional.ofNullable(it.problemId()),
                Optional.ofNullable(it.reviewId()),
                Optional.ofNullable(it.venue()),
                it.start(),
                it.end(),
                it.departments().stream()
                        .flatMap(code -> DepartmentCode.parse(code).value().stream())
                        .toList(),
                called,
                Standing.CALLED,
                Optional.empty());
    }

    MeetingInvitation with(Standing now) {
        return new MeetingInvitation(
                id, projectId, kind, problemId, reviewId, venue, start, end, departments, called, now, restDay);
    }

    /** At another time, which lies on no rest day. */
    MeetingInvitation with(MeetingRescheduledV1 it) {
        return new MeetingInvitation(
                id,
                projectId,
                kind,
                problemId,
                reviewId,
                Optional.ofNullable(it.venue()),
                it.start(),
                it.end(),
                departments,
                called,
                standing,
                Optional.empty());
    }

    MeetingInvitation with(MeetingDayChangedV1 it) {
        var rest = it.restDay()
                ? Optional.of(new RestDay(Optional.ofNullable(it.dayName()), Optional.ofNullable(it.proposedStart())))
                : Optional.<RestDay>empty();
        return new MeetingInvitation(
                id, projectId, kind, problemId, reviewId, venue, start, end, departments, called, standing, rest);
    }
}
