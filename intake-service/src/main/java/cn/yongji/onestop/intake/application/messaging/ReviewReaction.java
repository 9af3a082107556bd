package cn.yongji.onestop.intake.application.messaging;

import cn.yongji.onestop.intake.application.Applications;
import cn.yongji.onestop.intake.application.domain.Application;
import cn.yongji.onestop.intake.application.domain.ReviewNews;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.platform.aggregate.Change;
import cn.yongji.onestop.platform.aggregate.SequenceRule;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.messaging.EventReaction;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings what the reviews ask and decide to the application they belong to; a case has the identity of its application. */
public final class ReviewReaction implements EventReaction {
    private final Applications applications;

    public ReviewReaction(Applications applications) {
        this.applications = applications;
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
            case ReviewDecidedV1 it -> it.caseId();
            case CaseClosedV1 it -> it.caseId();
            default -> null;
        };
    }

    @Override
    public void apply(String target, List<EventEnvelope> events) {
        applications.store().react(target, events, SequenceRule.FORWARD, ReviewReaction::news);
    }

    private static Change<Application, Void> news(Stored<Application> stored, EventEnvelope event) {
        return ReviewNews.apply(stored.state(), event.data())
                .<Change<Application, Void>>map(Change::apply)
                .orElseGet(Change::keep);
    }
}
