package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.MeetingDesk;
import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.Meetings;
import cn.yongji.onestop.coordination.meeting.domain.Minutes;
import cn.yongji.onestop.coordination.project.ProjectAccess;
import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.coordination.project.domain.Sight;
import cn.yongji.onestop.edge.problem.Visible;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Caller;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the meetings that a caller may see. */
@Component
final class MeetingReading {
    private final MeetingDesk desk;
    private final Meetings meetings;
    private final ProjectRefs projects;

    MeetingReading(MeetingDesk desk, Meetings meetings, ProjectRefs projects) {
        this.desk = desk;
        this.meetings = meetings;
        this.projects = projects;
    }

    Stored<Meeting> read(Caller caller, String meetingId) {
        return Visible.of(desk.find(meetingId), stored -> maySee(caller, stored.state()));
    }

    /** Whether a caller may know of a meeting. */
    boolean mayRead(Caller caller, String meetingId) {
        return desk.find(meetingId)
                .filter(stored -> maySee(caller, stored.state()))
                .isPresent();
    }

    /**
     * Minutes, and the meeting that they are of.
     *
     * @param minutes none where nothing was drafted
     */
    record MinutesRead(Stored<Meeting> stored, Optional<Minutes> minutes) {}

    /** As {@link #read}; what is internal or not approved is not for the unit and its agent. */
    MinutesRead readMinutes(Caller caller, String meetingId) {
        var stored = read(caller, meetingId);
        var held = Optional.of(stored.state())
                .filter(Meeting.Scheduled.class::isInstance)
                .map(Meeting.Scheduled.class::cast);
        if (maySeeAll(caller, stored.state()))
            return new MinutesRead(stored, held.flatMap(Meeting.Scheduled::lastMinutes));
        var open = held.flatMap(Meeting.Scheduled::openMinutes);
        if (open.isEmpty()) throw Visible.withheld();
        return new MinutesRead(stored, open);
    }

    private static boolean maySeeAll(Caller caller, Meeting meeting) {
        return ProjectAccess.seesAll(caller)
                || ProjectAccess.departmentOf(caller)
                        .filter(meeting.request().departments()::contains)
                        .isPresent();
    }

    private boolean maySee(Caller caller, Meeting meeting) {
        return maySeeAll(caller, meeting)
                || projects.takesPart(caller, meeting.request().difficulty().projectId());
    }

    /** How far a caller sees, of one project or of all. */
    Optional<Sight> sight(Caller caller, Optional<String> projectId) {
        return projects.sight(caller, projectId);
    }

    List<Meeting> list(Meetings.Wanted wanted, Optional<Meetings.Place> after, int limit) {
        return wanted.sight().filter(Sight::none).isPresent() ? List.of() : meetings.list(wanted, after, limit);
    }
}
