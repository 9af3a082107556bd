package cn.yongji.onestop.approval.cases;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Cases;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.rule.CaseDecider;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Command;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Ends the tasks of heads (监管任务) about a matter that should have come first once it is granted, in whichever case of the
 * project. The grant and the fall of the exemption may cross, so both look: whoever comes second finds the other.
 */
@Component
public final class ComplianceWatch {
    private static final String RULE = "prerequisite-granted";

    private final AggregateStore<Case> store;
    private final Cases cases;
    private final CaseDecider decider;
    private final Clock clock;

    ComplianceWatch(AggregateStore<Case> store, Cases cases, CaseDecider decider, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.decider = decider;
        this.clock = clock;
    }

    /** A matter was granted. */
    public void granted(String projectId, MatterCode matter, Optional<String> resultNumber) {
        for (var supervised : cases.supervisedFor(projectId, matter)) end(supervised, matter, resultNumber);
    }

    /** Tasks may have been opened about what had just been granted. */
    public void opened(String projectId) {
        var all = cases.everyOfProject(projectId);
        for (var it : all) {
            for (var review : it.reviews()) {
                for (var task : review.docket().desk().openTasks()) {
                    task.required()
                            .ifPresent(required -> all.stream()
                                    .flatMap(other -> other.review(required).stream())
                                    .filter(Review.Passed.class::isInstance)
                                    .map(Review.Passed.class::cast)
                                    .findFirst()
                                    .ifPresent(granted ->
                                            end(it, required, granted.approval().resultNumber())));
                }
            }
        }
    }

    private void end(Case supervised, MatterCode required, Optional<String> resultNumber) {
        var command = Command.ofRule(RULE, clock.instant());
        var act = new Act(command.at(), command.actor());
        store.settle(
                supervised.id(),
                command,
                stored -> decider.decideAll(
                        stored.state(), new ReviewCommand.MeetRequirement(required, resultNumber, act)));
    }
}
