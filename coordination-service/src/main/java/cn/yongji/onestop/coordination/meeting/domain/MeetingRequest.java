package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.coordination.meeting.seat.domain.Room;
import cn.yongji.onestop.coordination.meeting.seat.domain.TakenSeat;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a meeting was asked for, and stays.
 *
 * @param difficulty the difficulty it is about, as far as the meeting needs to know it
 * @param earliest first day on which it may be
 * @param latest last day on which it may be
 * @param venue 会议地点, where it is said; of one that wants a room, that which it got
 * @param optional of the departments, those that need not be there for it to bind
 * @param room what a room has to have, where it wants one
 * @param after the meeting that comes first, such as the huddle before its coordination meeting
 */
public record MeetingRequest(
        String id,
        MeetingKind kind,
        DifficultyRef difficulty,
        SortedSet<DepartmentCode> departments,
        int minutes,
        LocalDate earliest,
        LocalDate latest,
        Act asked,
        Optional<String> venue,
        SortedSet<DepartmentCode> optional,
        Optional<Room.Wanted> room,
        Optional<String> after) {

    /** The difficulty a meeting is about. Its file never changes, so it is copied once. */
    public record DifficultyRef(String id, String projectId, Optional<String> caseId, Optional<String> reviewId) {}

    public MeetingRequest {
        departments = Collections.unmodifiableSortedSet(new TreeSet<>(departments));
        optional = Collections.unmodifiableSortedSet(new TreeSet<>(optional));
    }

    /** Asked for by somebody, at another time than it was thought of. */
    public MeetingRequest askedBy(Act act) {
        return new MeetingRequest(
                id, kind, difficulty, departments, minutes, earliest, latest, act, venue, optional, room, after);
    }

    /** Between other days, under the name by which the time is booked. */
    public MeetingRequest within(String booking, LocalDate from, LocalDate to) {
        return new MeetingRequest(
                booking, kind, difficulty, departments, minutes, from, to, asked, venue, optional, room, after);
    }

    /** With the room among what it got as its place. */
    MeetingRequest seatedAt(List<TakenSeat> seats) {
        if (room.isEmpty()) return this;
        var where = seats.stream()
                .filter(it -> it.seat().room().isPresent())
                .findFirst()
                .flatMap(TakenSeat::name);
        return new MeetingRequest(
                id, kind, difficulty, departments, minutes, earliest, latest, asked, where, optional, room, after);
    }

    /** Whom it asks to come, for those who are told. */
    List<String> departmentCodes() {
        return codes(departments);
    }

    static List<String> codes(SortedSet<DepartmentCode> departments) {
        return departments.stream().map(DepartmentCode::value).toList();
    }
}
