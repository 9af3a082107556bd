package cn.yongji.onestop.intake.counter.agent;

import cn.yongji.onestop.intake.counter.agent.domain.Agency;
import cn.yongji.onestop.intake.counter.agent.domain.OpenWork;
import cn.yongji.onestop.intake.counter.application.Applications;
import cn.yongji.onestop.intake.counter.application.domain.promise.Gap;
import cn.yongji.onestop.intake.counter.application.domain.promise.GapLadder;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.Supplement;
import cn.yongji.onestop.intake.papers.project.Agencies;
import cn.yongji.onestop.intake.papers.project.ProjectFilter;
import cn.yongji.onestop.intake.papers.project.ProjectScope;
import cn.yongji.onestop.intake.papers.project.Projects;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 代办工作台: the projects somebody looks after today, his own and those he covers, with their applications. */
@Component
public final class AgentWork {
    private final Projects projects;
    private final Applications applications;
    private final AgencyDesk desk;
    private final Agencies agencies;

    AgentWork(Projects projects, Applications applications, AgencyDesk desk, Agencies agencies) {
        this.projects = projects;
        this.applications = applications;
        this.desk = desk;
        this.agencies = agencies;
    }

    /** The applications of a project, the oldest first. */
    public List<Stored<Application>> applications(String projectId) {
        return applications.ofProject(projectId);
    }

    /** What in an application waits for the applicant's side: also what was promised, until it is there. */
    public static Stream<OpenWork> openWork(Stored<Application> stored, WorkingCalendar calendar, LocalDate today) {
        var promises = stored.state().onceAccepted().stream()
                .flatMap(it -> it.course().gaps().stream())
                .filter(Gap::awaited)
                .map(gap -> promised(stored.id(), gap, calendar, today));
        return Stream.concat(asked(stored), promises);
    }

    private static Stream<OpenWork> asked(Stored<Application> stored) {
        var id = stored.id();
        return switch (stored.state()) {
            case Application.Draft _ ->
                Stream.of(new OpenWork(OpenWork.Kind.DRAFT, id, Optional.empty(), Optional.empty()));
            case Application.InCorrection _ ->
                Stream.of(new OpenWork(OpenWork.Kind.CORRECTION, id, Optional.empty(), Optional.empty()));
            case Application.Accepted it ->
                it.supplements().stream()
                        .filter(Supplement::open)
                        .map(Supplement::request)
                        .map(asked -> new OpenWork(
                                OpenWork.Kind.SUPPLEMENT,
                                id,
                                Optional.of(asked.supplementId()),
                                Optional.of(asked.answerBy())));
            case Application.Received _, Application.Closed _, Application.Ended _ -> Stream.of();
        };
    }

    private static OpenWork promised(String applicationId, Gap gap, WorkingCalendar calendar, LocalDate today) {
        var promise = new OpenWork.Promise(
                gap.gapId(), gap.matter(), gap.slot(), gap.slotName(), GapLadder.light(gap, calendar, today));
        return new OpenWork(
                OpenWork.Kind.PROMISE, applicationId, Optional.empty(), Optional.of(gap.dueOn()), Optional.of(promise));
    }

    static boolean running(Stored<Application> stored) {
        return switch (stored.state()) {
            case Application.Draft _, Application.Received _, Application.InCorrection _, Application.Accepted _ ->
                true;
            case Application.Closed _, Application.Ended _ -> false;
        };
    }

    /** One project with what belongs to it. */
    public record Entry(Stored<Project> project, Agency agency, List<Stored<Application>> applications) {}

    /** The newest first, from before a given one. */
    public List<Entry> of(String agent, Optional<String> before, int limit) {
        return agencies.lookedAfterBy(agent).stream()
                .flatMap(it -> projects.page(ProjectScope.ofAgent(it), ProjectFilter.NONE, before, limit).stream())
                .sorted(Comparator.comparing((Stored<Project> it) -> it.id()).reversed())
                .limit(limit)
                .map(this::entry)
                .toList();
    }

    private Entry entry(Stored<Project> project) {
        return new Entry(project, desk.find(project.id()).state(), applications(project.id()));
    }
}
