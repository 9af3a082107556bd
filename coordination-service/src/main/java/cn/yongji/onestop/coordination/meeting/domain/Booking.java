package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.coordination.meeting.seat.domain.Seat;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** A meeting's hold on the time of its seats; or that of an absence, which holds a whole day. */
public record Booking(String meetingId, SortedSet<Seat> seats, MeetingSlot slot) {
    private static final String ABSENCE = "absence:";
    private static final String BESIDE = "@";

    public Booking {
        seats = Collections.unmodifiableSortedSet(new TreeSet<>(seats));
    }

    /** By whom time is held in which a department's delegates are away. */
    static String absenceOf(String department) {
        return ABSENCE + department;
    }

    /** Whether it is no meeting that holds the time. */
    boolean absence() {
        return meetingId.startsWith(ABSENCE);
    }

    /** By whom another time of a meeting is held, beside the one it has. */
    public static String beside(String meetingId, String which) {
        return meetingId + BESIDE + which;
    }

    boolean isOf(String meeting) {
        return meetingId.equals(meeting) || meetingId.startsWith(meeting + BESIDE);
    }

    /** Whether somebody would have to be in both at once. */
    boolean clashes(Booking other) {
        return slot.overlaps(other.slot) && seats.stream().anyMatch(other.seats::contains);
    }
}
