package cn.yongji.onestop.intake.papers.project;

import cn.yongji.onestop.intake.papers.project.domain.IssuedPlan;
import cn.yongji.onestop.intake.papers.project.domain.PlanBasis;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.papers.project.domain.ProjectCommand;
import cn.yongji.onestop.intake.rules.planning.domain.Expiries;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 依据到期: issues the plan anew where a paper that it rests on has run out, as if somebody had changed the facts (D5). A
 * plan that is made anew rests on nothing that is over, so each expiry is told once.
 */
@Component
public final class ExpiredEvidence {
    static final String RULE = "evidence-expired";
    private static final int AT_ONCE = 100;

    private final Projects projects;
    private final ProjectPlans plans;
    private final ProjectDesk desk;
    private final Clock clock;

    ExpiredEvidence(Projects projects, ProjectPlans plans, ProjectDesk desk, Clock clock) {
        this.projects = projects;
        this.plans = plans;
        this.desk = desk;
        this.clock = clock;
    }

    /** Returns how many plans were issued anew. */
    public int undo() {
        var now = clock.instant();
        var today = WorkingCalendar.dateOf(now);
        var issued = 0;
        var found = projects.evidenceOver(today, Optional.empty(), AT_ONCE);
        while (!found.isEmpty()) {
            for (var project : found) if (replanned(project, today, now)) issued++;
            found = projects.evidenceOver(today, Optional.of(found.getLast().id()), AT_ONCE);
        }
        return issued;
    }

    private boolean replanned(Stored<Project> project, LocalDate today, Instant now) {
        var state = project.state();
        if (state.plan()
                .map(IssuedPlan::plan)
                .filter(it -> Expiries.since(it, today))
                .isEmpty()) return false;
        return plans.replanned(project, state.facts())
                .filter(plan -> desk.settle(
                                project.id(),
                                RULE,
                                new ProjectCommand.ExpireEvidence(plan, PlanBasis.of(state), today, RULE, now),
                                now)
                        .changed())
                .isPresent();
    }
}
