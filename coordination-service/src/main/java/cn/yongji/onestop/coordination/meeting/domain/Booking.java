package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** A meeting's hold on the time of its departments. */
public record Booking(String meetingId, SortedSet<DepartmentCode> departments, MeetingSlot slot) {
    public Booking {
        departments = Collections.unmodifiableSortedSet(new TreeSet<>(departments));
    }

    /** Whether somebody would have to be in both at once. */
    boolean clashes(Booking other) {
        return slot.overlaps(other.slot) && departments.stream().anyMatch(other.departments::contains);
    }
}
