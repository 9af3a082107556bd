package cn.yongji.onestop.intake.papers.project;

import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.papers.project.domain.ProjectCommand;
import cn.yongji.onestop.intake.papers.project.domain.ProjectDecider;
import cn.yongji.onestop.intake.papers.project.domain.ProjectEvents;
import cn.yongji.onestop.intake.papers.project.domain.ProjectRefusal;
import cn.yongji.onestop.intake.papers.project.domain.UnitCode;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Settled;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.aggregate.ValueTaken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens projects and changes them: each command is one write. */
@Component
public final class ProjectDesk {
    private final Projects projects;
    private final TrackingNumbers numbers;

    ProjectDesk(Projects projects, TrackingNumbers numbers) {
        this.projects = projects;
        this.numbers = numbers;
    }

    /** 建档. One code is one project, also of two that are opened at the same moment: the write itself finds that out. */
    public Outcome<Project, ProjectRefusal> open(
            Asked<Project> asked, ProjectFacts facts, UnitCode unitCode, Optional<String> agent) {
        var before = projects.store().<ProjectRefusal>createdBy(asked.command());
        if (before.isPresent()) return before.get();
        var taken = taken(facts, Optional.empty());
        if (taken.isPresent()) return new Outcome.Refused<>(taken.get());
        var id = Ids.next();
        var command = asked.command();
        var number = numbers.next(WorkingCalendar.dateOf(command.at()).getYear());
        var project = Project.opened(facts, unitCode, agent, number, command.actor(), command.at());
        try {
            return projects.store().create(id, asked, project, List.of(ProjectEvents.opened(id, project)));
        } catch (AggregateExists e) {
            return new Outcome.Refused<>(taken(facts, Optional.empty()).orElseThrow(() -> e));
        }
    }

    /** Decides and writes. */
    public Outcome<Project, ProjectRefusal> change(String projectId, Asked<Project> asked, ProjectCommand wish) {
        return projects.store()
                .change(projectId, asked, stored -> ProjectDecider.decide(projectId, stored.state(), wish));
    }

    /** 变更事实. The code may change too, to one that no other project has. */
    public Outcome<Project, ProjectRefusal> changeFacts(
            String projectId, Asked<Project> asked, ProjectCommand.ChangeFacts wish) {
        var before = projects.store().<ProjectRefusal>changedBy(projectId, asked.command());
        if (before.isPresent()) return before.get();
        var kept = projects.store().find(projectId).map(Stored::state).map(Project::facts);
        var sameCode = kept.filter(it -> it.code().equals(wish.facts().code())).isPresent();
        var taken = sameCode ? Optional.<ProjectRefusal>empty() : taken(wish.facts(), Optional.of(projectId));
        if (taken.isPresent()) return new Outcome.Refused<>(taken.get());
        try {
            return change(projectId, asked, wish);
        } catch (ValueTaken e) {
            return new Outcome.Refused<>(
                    taken(wish.facts(), Optional.of(projectId)).orElseThrow(() -> e));
        }
    }

    /** The project that has the code of these facts already, other than the one they are for. */
    private Optional<ProjectRefusal> taken(ProjectFacts facts, Optional<String> itself) {
        return facts.code()
                .flatMap(projects::firstWith)
                .filter(it -> !itself.equals(Optional.of(it.id())))
                .map(it -> new ProjectRefusal.CodeTaken(
                        facts.code().orElseThrow(), it.id(), it.state().number()));
    }

    /** A change that no client waits for. */
    Settled<Project> settle(String projectId, String rule, ProjectCommand wish, Instant at) {
        return projects.store()
                .settle(
                        projectId,
                        Command.ofRule(rule, at),
                        stored -> ProjectDecider.decide(projectId, stored.state(), wish));
    }
}
