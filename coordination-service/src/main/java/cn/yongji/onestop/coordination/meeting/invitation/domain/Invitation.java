package cn.yongji.onestop.coordination.meeting.invitation.domain;

import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingKind;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRequest;
import cn.yongji.onestop.coordination.meeting.domain.MeetingSlot;
import cn.yongji.onestop.coordination.meeting.domain.Moved;
import java.time.Instant;
import java.util.Optional;

/**
 * 会议邀请: what is said to those who are asked to a meeting, now. All of it is kept with the meeting, so the same meeting is
 * always the same octets.
 *
 * @param sequence how often its time or its status has changed since it was set (RFC 5546 2.1.4); who came, what was resolved and
 *     the minutes leave it as it is
 * @param made when the message was made: the instant of the command
 * @param title of the difficulty that the meeting is about
 */
public record Invitation(
        Method method,
        int sequence,
        Instant made,
        MeetingRequest request,
        MeetingSlot slot,
        String title,
        Optional<String> cancelledBecause) {

    /** What the message asks of a calendar (RFC 5546). */
    public enum Method {
        /** 邀请: keep this time. */
        REQUEST,
        /** 取消: it will not be held. */
        CANCEL
    }

    /** Of a meeting that has, or had, a time; empty for one that never got one. */
    public static Optional<Invitation> to(Meeting meeting, String title) {
        return switch (meeting) {
            case Meeting.Scheduled it ->
                Optional.of(new Invitation(
                        Method.REQUEST,
                        timesMoved(it),
                        it.moved().map(Moved::act).orElse(it.request().asked()).at(),
                        it.request(),
                        it.slot(),
                        title,
                        Optional.empty()));
            case Meeting.Cancelling it ->
                Optional.of(cancelled(it, it.slot(), it.cancelled().at(), title, it.reason()));
            case Meeting.Cancelled it ->
                Optional.of(cancelled(it, it.slot(), it.cancelled().at(), title, it.reason()));
            case Meeting.Requested _, Meeting.Unplaced _ -> Optional.empty();
        };
    }

    private static Invitation cancelled(Meeting meeting, MeetingSlot slot, Instant at, String title, String reason) {
        return new Invitation(
                Method.CANCEL, timesMoved(meeting) + 1, at, meeting.request(), slot, title, Optional.of(reason));
    }

    private static int timesMoved(Meeting meeting) {
        return meeting.moves().map(Moved::times).orElse(0);
    }

    /** Where it is held. */
    Optional<String> venue() {
        return request.venue();
    }

    String summary() {
        return called(request.kind()) + "：" + title;
    }

    private static String called(MeetingKind kind) {
        return switch (kind) {
            case HUDDLE -> "碰头会";
            case JOINT_PRE_REVIEW -> "联合预审会";
            case COORDINATION_MEETING -> "专项协调会";
        };
    }
}
