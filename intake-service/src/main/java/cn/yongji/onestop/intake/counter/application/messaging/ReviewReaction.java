package cn.yongji.onestop.intake.counter.application.messaging;

import cn.yongji.onestop.intake.counter.application.Applications;
import cn.yongji.onestop.intake.counter.application.PapersOnFile;
import cn.yongji.onestop.intake.counter.application.RequirementDesk;
import cn.yongji.onestop.intake.counter.application.Standings;
import cn.yongji.onestop.intake.counter.application.domain.rule.ReviewNews;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.papers.project.CrossedGrants;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.CaseReturnedV1;
import cn.yongji.onestop.kernel.event.CaseWithdrawnV1;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.NoticeIssuedV1;
import cn.yongji.onestop.kernel.event.ReviewApplicableAgainV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionWithdrawnV1;
import cn.yongji.onestop.kernel.event.ReviewExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.ReviewNotApplicableV1;
import cn.yongji.onestop.kernel.event.ReviewRevokedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.event.word.ExemptionEffect;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.SequenceRule;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Brings what the reviews ask and decide to the application they belong to; a case has the identity of its application. */
@Component
final class ReviewReaction extends EventReaction {
    private static final Targets TARGETS = Targets.of(
                    ReviewSupplementRequestedV1.class, ReviewSupplementRequestedV1::caseId)
            .and(NoticeIssuedV1.class, NoticeIssuedV1::caseId)
            .and(ReviewDecidedV1.class, ReviewDecidedV1::caseId)
            .and(ReviewNotApplicableV1.class, ReviewNotApplicableV1::caseId)
            .and(ReviewApplicableAgainV1.class, ReviewApplicableAgainV1::caseId)
            .and(ReviewDecisionWithdrawnV1.class, ReviewDecisionWithdrawnV1::caseId)
            .and(ReviewRevokedV1.class, ReviewRevokedV1::caseId)
            .and(ReviewExemptionUndoneV1.class, ReviewExemptionUndoneV1::caseId)
            .and(CaseReturnedV1.class, CaseReturnedV1::caseId)
            .and(CaseWithdrawnV1.class, CaseWithdrawnV1::caseId)
            .and(CaseClosedV1.class, CaseClosedV1::caseId);

    private final Applications applications;
    private final RequirementDesk requirements;
    private final PapersOnFile papers;
    private final Standings standings;
    private final CrossedGrants crossed;
    private final Clock clock;

    ReviewReaction(
            Applications applications,
            RequirementDesk requirements,
            PapersOnFile papers,
            Standings standings,
            CrossedGrants crossed,
            Clock clock) {
        super("applications", Pace.UNHURRIED, TARGETS);
        this.applications = applications;
        this.requirements = requirements;
        this.papers = papers;
        this.standings = standings;
        this.crossed = crossed;
        this.clock = clock;
    }

    @Override
    public void apply(String target, List<EventEnvelope> events) {
        applications.store().react(target, events, SequenceRule.FORWARD, ReviewReaction::news);
        applications.store().recall(target).ifPresent(written -> standings.tell(written, clock.instant()));
        if (events.stream().anyMatch(ReviewReaction::asks)) papers.fill(target);
        // After the result is written: an application accepted meanwhile finds it there, or is found waiting here.
        granted(events).forEach(requirements::granted);
        events.forEach(this::supervise);
    }

    /** The grant is written above, so the plan that is made now knows of it; a joint review is asked for by the plan itself. */
    private void supervise(EventEnvelope event) {
        if (!(event.data() instanceof ReviewExemptionUndoneV1 it)
                || !it.effect().is(ExemptionEffect.SUPERVISION)
                || it.requiredReview() != null) return;
        var subject = it.requiredMatter() == null ? it.matterCode() : it.requiredMatter();
        MatterCode.parse(subject).value().ifPresent(matter -> crossed.supervise(it.projectId(), matter, it.rule()));
    }

    private static Map<String, Set<MatterCode>> granted(List<EventEnvelope> events) {
        return events.stream()
                .flatMap(event -> event.data() instanceof ReviewDecidedV1 decided ? Stream.of(decided) : Stream.empty())
                .filter(decided -> decided.verdict().known() instanceof HowItEnded verdict && verdict.grants())
                .collect(Collectors.groupingBy(
                        ReviewDecidedV1::projectId,
                        Collectors.mapping(decided -> MatterCode.of(decided.matterCode()), Collectors.toSet())));
    }

    private static boolean asks(EventEnvelope event) {
        return event.data() instanceof ReviewSupplementRequestedV1 || event.data() instanceof NoticeIssuedV1;
    }

    private static Decision<Application, Void> news(Stored<Application> stored, EventEnvelope event) {
        return ReviewNews.apply(stored.state(), event.data())
                .<Decision<Application, Void>>map(Decision::changed)
                .orElseGet(Decision::unchanged);
    }
}
