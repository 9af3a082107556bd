package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * 到会情况: who came, noted when the meeting was opened.
 *
 * @param chair 主持人
 * @param quorum 法定人数: whether enough came to bind; otherwise the meeting only talks
 */
public record Attendance(String chair, SortedSet<DepartmentCode> present, boolean quorum, Act opened) {
    public Attendance {
        present = Collections.unmodifiableSortedSet(new TreeSet<>(present));
    }

    static Attendance of(MeetingRequest request, MeetingCommand.Open command) {
        return new Attendance(command.chair(), command.present(), bind(request, command.present()), command.act());
    }

    /** All who have to be there, and two thirds of the others. */
    private static boolean bind(MeetingRequest request, SortedSet<DepartmentCode> present) {
        var others = request.optional();
        var all = request.departments().stream()
                .filter(it -> !others.contains(it))
                .allMatch(present::contains);
        var came = others.stream().filter(present::contains).count();
        return all && 3 * came >= 2L * others.size();
    }

    /** Who was asked and did not come. */
    SortedSet<DepartmentCode> absent(MeetingRequest request) {
        var absent = new TreeSet<>(request.departments());
        absent.removeAll(present);
        return absent;
    }
}
