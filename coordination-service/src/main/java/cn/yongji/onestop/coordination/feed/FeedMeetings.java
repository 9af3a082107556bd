package cn.yongji.onestop.coordination.feed;

import cn.yongji.onestop.coordination.difficulty.DifficultyDesk;
import cn.yongji.onestop.coordination.feed.domain.FeedScope;
import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.Meetings;
import cn.yongji.onestop.coordination.meeting.invitation.domain.Invitation;
import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.coordination.project.domain.Sight;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what a calendar shows today. Whose project it is, and who stands in for whom, is asked at every read. */
@Component
public final class FeedMeetings {
    private static final int DAYS_BACK = 30;
    private static final int DAYS_AHEAD = 180;
    private static final int MOST = 1000;

    private final Meetings meetings;
    private final DifficultyDesk difficulties;
    private final ProjectRefs projects;
    private final Clock clock;

    FeedMeetings(Meetings meetings, DifficultyDesk difficulties, ProjectRefs projects, Clock clock) {
        this.meetings = meetings;
        this.difficulties = difficulties;
        this.projects = projects;
        this.clock = clock;
    }

    /** From 30 days ago to 180 days ahead, earliest first; what is cancelled stays there as cancelled. */
    public List<Invitation> of(FeedScope scope) {
        var today = WorkingCalendar.dateOf(clock.instant());
        var titles = new HashMap<String, Optional<String>>();
        return found(scope, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD))
                .flatMap(it -> titleOf(it, titles).flatMap(title -> Invitation.to(it, title)).stream())
                .toList();
    }

    private Stream<Meeting> found(FeedScope scope, LocalDate from, LocalDate to) {
        return switch (scope) {
            case FeedScope.CalledBy(var subject) -> meetings.calledBy(subject, from, to, MOST).stream();
            case FeedScope.OfDepartment(var department) -> seen(new Sight(Set.of(), Optional.of(department)), from, to);
            case FeedScope.OfUnit(var uscc) ->
                seen(new Caller("", "", Set.of(Role.ENTERPRISE), null, uscc, null), from, to);
            case FeedScope.OfAgent(var agent) ->
                seen(new Caller(agent, "", Set.of(Role.AGENT), null, null, null), from, to);
        };
    }

    private Stream<Meeting> seen(Caller caller, LocalDate from, LocalDate to) {
        return projects.sight(caller, Optional.empty()).stream().flatMap(sight -> seen(sight, from, to));
    }

    private Stream<Meeting> seen(Sight sight, LocalDate from, LocalDate to) {
        return sight.none() ? Stream.empty() : meetings.between(sight, from, to, MOST).stream();
    }

    private Optional<String> titleOf(Meeting meeting, Map<String, Optional<String>> known) {
        return known.computeIfAbsent(
                meeting.request().difficulty().id(),
                id -> difficulties.find(id).map(it -> it.state().file().title()));
    }
}
