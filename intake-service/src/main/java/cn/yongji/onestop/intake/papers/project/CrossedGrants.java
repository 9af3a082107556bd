package cn.yongji.onestop.intake.papers.project;

import cn.yongji.onestop.intake.papers.project.domain.ProjectCommand;
import cn.yongji.onestop.intake.papers.project.domain.ProjectDecider;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.Command;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * A grant and a change of facts may cross: the change asks for a step that the grant no longer waits for. Approval says so,
 * and the project, which hears of it second, goes over from adding the step to supervision (D5, D7).
 */
@Component
public final class CrossedGrants {
    static final String RULE = "grant-crossed-change";

    private final Projects projects;
    private final ProjectPlans plans;
    private final Clock clock;

    CrossedGrants(Projects projects, ProjectPlans plans, Clock clock) {
        this.projects = projects;
        this.plans = plans;
        this.clock = clock;
    }

    /** Hearing it again changes nothing. */
    public void supervise(String projectId, MatterCode subject, String rule) {
        var now = clock.instant();
        projects.store()
                .settle(
                        projectId,
                        Command.ofRule(RULE, now),
                        stored -> plans.replanned(stored, stored.state().facts())
                                .map(plan -> ProjectDecider.decide(
                                        projectId,
                                        stored.state(),
                                        new ProjectCommand.SuperviseUndone(subject, rule, plan, RULE, now)))
                                .orElseGet(Decision::unchanged));
    }
}
