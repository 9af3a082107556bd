package cn.yongji.onestop.coordination.meeting.mongo;

import static cn.yongji.onestop.platform.written.WrittenNames.kind;

import cn.yongji.onestop.coordination.meeting.domain.Attendance;
import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingKind;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRequest;
import cn.yongji.onestop.coordination.meeting.domain.MeetingSlot;
import cn.yongji.onestop.coordination.meeting.domain.Minutes;
import cn.yongji.onestop.coordination.meeting.domain.Moved;
import cn.yongji.onestop.coordination.meeting.domain.Resolution;
import cn.yongji.onestop.coordination.meeting.domain.RestDay;
import cn.yongji.onestop.coordination.meeting.seat.domain.Room;
import cn.yongji.onestop.coordination.meeting.seat.domain.RoomFeature;
import cn.yongji.onestop.coordination.meeting.seat.domain.Seat;
import cn.yongji.onestop.coordination.meeting.seat.domain.TakenSeat;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;
import java.time.Instant;
import java.util.Optional;

/**
 * The written names of a meeting. One field is only there to be found by: since when it is half-way. What was said is concealed, as
 * it is for those who met.
 */
public final class MeetingMapping {
    static final String STATUS = "status";
    static final String SCHEDULED = "scheduled";
    static final String DATE = "date";
    static final String PROJECT = "projectId";
    static final String PROBLEM = "problemId";
    static final String DEPARTMENTS = "departments";
    static final String ASKED_BY = "askedBy";
    static final String ASKED_AT = "askedAt";
    static final String HALF_WAY = "halfWaySince";

    /** The rows of what a meeting is asked for with, wherever that is kept. */
    public static final WrittenNames REQUEST = WrittenNames.table()
            .row(
                    MeetingRequest.class,
                    "id",
                    "kind",
                    "difficulty=*",
                    "departments",
                    "minutes",
                    "earliest",
                    "latest",
                    "asked=asked*",
                    "venue",
                    "optional",
                    "room",
                    "after")
            .row(MeetingRequest.DifficultyRef.class, "id=problemId", "projectId", "caseId", "reviewId")
            .row(MeetingSlot.class, "date", "start", "end")
            .row(Room.Wanted.class, "heads", "features")
            .row(RoomFeature.class, "PROJECTOR", "VIDEO_CONFERENCE", "ACCESSIBLE", "SECURE")
            .as(Seat.class, String.class, Seat::key, Seat::read)
            .row(Act.class, "at", "by")
            .row(MeetingKind.class, "HUDDLE", "JOINT_PRE_REVIEW", "COORDINATION_MEETING");

    private static final WrittenNames NAMES = WrittenNames.table()
            .and(REQUEST)
            .oneOf(
                    Meeting.class,
                    STATUS,
                    kind("requested", Meeting.Requested.class),
                    kind("unplaced", Meeting.Unplaced.class),
                    kind(SCHEDULED, Meeting.Scheduled.class),
                    kind("cancelling", Meeting.Cancelling.class),
                    kind("cancelled", Meeting.Cancelled.class))
            .row(Meeting.Requested.class, "request=*")
            .row(Meeting.Unplaced.class, "request=*")
            .row(
                    Meeting.Scheduled.class,
                    "request=*",
                    "slot=*",
                    "resolutions",
                    "restDay",
                    "attendance",
                    "minutes=minuteBook",
                    "seats",
                    "moved")
            .row(Moved.class, "times", "act", "booking", "left")
            .row(Moved.Left.class, "date", "booking")
            .row(TakenSeat.class, "seat", "name")
            .row(Minutes.class, "version", "discussion", "internal", "correction", "drafted=*", "approval")
            .row(Minutes.Approval.class, "number", "text", "sha256", "act=*")
            .row(Attendance.class, "chair", "present", "quorum", "opened")
            .row(RestDay.class, "name", "found", "proposal")
            .row(Meeting.Cancelling.class, "request=*", "slot=*", "reason", "cancelled=cancelled*", "moved")
            .row(Meeting.Cancelled.class, "request=*", "slot=*", "reason", "cancelled=cancelled*", "moved")
            .derived(Meeting.class, HALF_WAY, Instant.class, MeetingMapping::halfWaySince)
            .row(Resolution.class, "id", "text", "effect", "reviewId", "recorded=*", "extension", "leads")
            .row(Resolution.Extension.class, "workingDays=days", "consentedBy")
            .row(Resolution.Effect.class, "NONE", "RELEASE_REVIEW", "EXTEND_REVIEW", "REASSIGN");

    public static final AggregateMapping<Meeting> MAPPING = AggregateMapping.of(
            "meetings", NAMES.of(Meeting.class), "minuteBook.discussion", "minuteBook.approval.text");

    private MeetingMapping() {}

    private static Optional<Instant> halfWaySince(Meeting meeting) {
        return switch (meeting) {
            case Meeting.Requested it -> Optional.of(it.request().asked().at());
            case Meeting.Cancelling it -> Optional.of(it.cancelled().at());
            case Meeting.Scheduled it ->
                it.moved()
                        .filter(moved -> moved.left().isPresent())
                        .map(moved -> moved.act().at());
            case Meeting.Unplaced _, Meeting.Cancelled _ -> Optional.empty();
        };
    }
}
