package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.MeetingDesk;
import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.Meetings;
import cn.yongji.onestop.coordination.project.ProjectAccess;
import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
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

    private boolean maySee(Caller caller, Meeting meeting) {
        var request = meeting.request();
        return ProjectAccess.seesAll(caller)
                || ProjectAccess.departmentOf(caller)
                        .filter(request.departments()::contains)
                        .isPresent()
                || takesPart(caller, Optional.of(request.difficulty().projectId()));
    }

    /** The list as far as the caller may see it: narrowed in the query, so that a page is as long as asked for. */
    List<Meeting> list(Caller caller, Meetings.Wanted wanted, Optional<Meetings.Place> after, int limit) {
        if (ProjectAccess.seesAll(caller) || takesPart(caller, wanted.projectId())) {
            return meetings.list(wanted, after, limit);
        }
        var department = ProjectAccess.departmentOf(caller);
        if (department.isPresent()) {
            var own = new Meetings.Wanted(wanted.projectId(), wanted.problemId(), department);
            return meetings.list(own, after, limit);
        }
        if (ProjectAccess.actsForProjects(caller) && wanted.projectId().isEmpty()) {
            throw new ProblemException(
                    Problem.invalidParameter(InputError.in("projectId", "required", "请指定项目", "Say which project")));
        }
        return List.of();
    }

    private boolean takesPart(Caller caller, Optional<String> projectId) {
        return ProjectAccess.actsForProjects(caller)
                && projectId
                        .flatMap(projects::find)
                        .filter(it -> projects.takesPart(caller, it))
                        .isPresent();
    }

    static ProblemException hidden() {
        return new ProblemException(Problem.notFound());
    }
}
