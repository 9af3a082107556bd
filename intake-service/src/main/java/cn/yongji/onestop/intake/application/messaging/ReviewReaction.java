package cn.yongji.onestop.intake.application.messaging;

import cn.yongji.onestop.intake.application.Applications;
import cn.yongji.onestop.intake.application.PapersOnFile;
import cn.yongji.onestop.intake.application.RequirementDesk;
import cn.yongji.onestop.intake.application.Standings;
import cn.yongji.onestop.intake.application.domain.Application;
import cn.yongji.onestop.intake.application.domain.MatterResult;
import cn.yongji.onestop.intake.application.domain.ReviewNews;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.CaseReturnedV1;
import cn.yongji.onestop.kernel.event.CaseWithdrawnV1;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.NoticeIssuedV1;
import cn.yongji.onestop.kernel.event.ReviewApplicableAgainV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionWithdrawnV1;
import cn.yongji.onestop.kernel.event.ReviewNotApplicableV1;
import cn.yongji.onestop.kernel.event.ReviewRevokedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.Change;
import cn.yongji.onestop.platform.aggregate.SequenceRule;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.messaging.EventReaction;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings what the reviews ask and decide to the application they belong to; a case has the identity of its application. */
public final class ReviewReaction implements EventReaction {
    private final Applications applications;
    private final RequirementDesk requirements;
    private final PapersOnFile papers;
    private final Standings standings;
    private final Clock clock;

    public ReviewReaction(
            Applications applications,
            RequirementDesk requirements,
            PapersOnFile papers,
            Standings standings,
            Clock clock) {
        this.applications = applications;
        this.requirements = requirements;
        this.papers = papers;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "applications";
    }

    @Override
    public Set<String> topics() {
        return Set.of(EventContracts.APPROVAL);
    }

    @Override
    public @Nullable String target(EventEnvelope event) {
        return switch (event.data()) {
            case ReviewSupplementRequestedV1 it -> it.caseId();
            case NoticeIssuedV1 it -> it.caseId();
            case ReviewDecidedV1 it -> it.caseId();
            case ReviewNotApplicableV1 it -> it.caseId();
            case ReviewApplicableAgainV1 it -> it.caseId();
            case ReviewDecisionWithdrawnV1 it -> it.caseId();
            case ReviewRevokedV1 it -> it.caseId();
            case CaseReturnedV1 it -> it.caseId();
            case CaseWithdrawnV1 it -> it.caseId();
            case CaseClosedV1 it -> it.caseId();
            default -> null;
        };
    }

    @Override
    public void apply(String target, List<EventEnvelope> events) {
        applications.store().react(target, events, SequenceRule.FORWARD, ReviewReaction::news);
        standings.tell(target, clock.instant());
        if (events.stream().anyMatch(ReviewReaction::asks)) papers.fill(target);
        // After the result is written: an application accepted meanwhile finds it there, or is found waiting here.
        for (var event : events) {
            if (event.data() instanceof ReviewDecidedV1 decided
                    && MatterResult.Verdict.valueOf(decided.verdict()).granted())
                requirements.granted(decided.projectId(), MatterCode.of(decided.matterCode()));
        }
    }

    private static boolean asks(EventEnvelope event) {
        return event.data() instanceof ReviewSupplementRequestedV1 || event.data() instanceof NoticeIssuedV1;
    }

    private static Change<Application, Void> news(Stored<Application> stored, EventEnvelope event) {
        return ReviewNews.apply(stored.state(), event.data())
                .<Change<Application, Void>>map(Change::apply)
                .orElseGet(Change::keep);
    }
}
