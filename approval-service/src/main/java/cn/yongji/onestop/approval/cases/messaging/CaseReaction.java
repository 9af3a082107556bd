package cn.yongji.onestop.approval.cases.messaging;

import cn.yongji.onestop.approval.cases.Rulings;
import cn.yongji.onestop.approval.cases.domain.Act;
import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.CaseDecider;
import cn.yongji.onestop.approval.cases.domain.CaseOpening;
import cn.yongji.onestop.approval.cases.domain.Review;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewId;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ApplicationSupplementedV1;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ResolutionRecordedV1;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Change;
import cn.yongji.onestop.platform.aggregate.SequenceRule;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.messaging.EventReaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Opens a case when its application is accepted; lets a review go on when the unit has answered; blocks and releases it
 * as coordination says. An event that fits no case is put aside with the reason, the others go on.
 */
public final class CaseReaction implements EventReaction {
    private static final String RELEASE_REVIEW = "RELEASE_REVIEW";

    private final AggregateStore<Case> store;
    private final CaseDecider decider;
    private final CaseOpening opening;

    public CaseReaction(AggregateStore<Case> store, CaseDecider decider, CaseOpening opening) {
        this.store = store;
        this.decider = decider;
        this.opening = opening;
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public Set<String> topics() {
        return Set.of(EventContracts.INTAKE, EventContracts.COORDINATION);
    }

    @Override
    public @Nullable String target(EventEnvelope event) {
        return switch (event.data()) {
            case ApplicationAcceptedV1 accepted -> accepted.applicationId();
            case ApplicationSupplementedV1 supplemented -> supplemented.applicationId();
            case ProblemRaisedV1 problem when problem.blocking() -> caseOf(problem.reviewId());
            case ResolutionRecordedV1 resolution
            when resolution.effect().equals(RELEASE_REVIEW) -> caseOf(resolution.reviewId());
            default -> null;
        };
    }

    /** What is no identity of ours names no case either, and is found out as such when it is applied. */
    private static @Nullable String caseOf(@Nullable String reviewId) {
        if (reviewId == null) return null;
        return ReviewId.parse(reviewId).map(ReviewId::caseId).orElse(reviewId);
    }

    @Override
    public void apply(String caseId, List<EventEnvelope> events) {
        store.reactOrCreate(caseId, events, SequenceRule.FORWARD, this::decide);
    }

    private Change<Case, ?> decide(Optional<Stored<Case>> stored, EventEnvelope event) {
        if (event.data() instanceof ApplicationAcceptedV1 accepted) {
            return stored.isPresent() ? Change.keep() : opened(accepted);
        }
        if (stored.isEmpty()) return Change.refuse("there is no such case");
        return follow(stored.get().state(), event);
    }

    private Change<Case, ?> opened(ApplicationAcceptedV1 accepted) {
        return switch (opening.open(accepted)) {
            case CaseOpening.Opening.Opened(var ruling) -> Rulings.change(ruling);
            case CaseOpening.Opening.Impossible(var reason) -> Change.refuse(reason);
        };
    }

    private Change<Case, ?> follow(Case of, EventEnvelope event) {
        return switch (event.data()) {
            case ApplicationSupplementedV1 it -> change(of, it.reviewId(), answer(it));
            case ProblemRaisedV1 it
            when concerns(of, it) ->
                change(
                        of,
                        it.reviewId(),
                        new ReviewCommand.RaiseBlock(it.problemId(), new Act(it.raisedAt(), it.raisedBy())));
            case ResolutionRecordedV1 it -> change(of, it.reviewId(), lift(it));
            default -> Change.keep();
        };
    }

    private Change<Case, ?> change(Case of, @Nullable String reviewId, ReviewCommand command) {
        var review = reviewId == null ? Optional.<ReviewId>empty() : ReviewId.parse(reviewId);
        if (review.isEmpty() || !review.get().caseId().equals(of.id())) {
            return Change.refuse("the review " + reviewId + " is none of the case " + of.id());
        }
        return Rulings.change(decider.decide(of, review.get().matter(), command));
    }

    /** Nobody blocks another department's review: the problem stays on record, the review goes on. */
    private static boolean concerns(Case of, ProblemRaisedV1 problem) {
        if (problem.department() == null || problem.reviewId() == null) return true;
        return ReviewId.parse(problem.reviewId())
                .flatMap(review -> of.review(review.matter()))
                .map(Review::department)
                .map(department -> department.value().equals(problem.department()))
                .orElse(true);
    }

    private static ReviewCommand answer(ApplicationSupplementedV1 it) {
        return new ReviewCommand.TakeSupplement(
                it.supplementId(),
                it.materials(),
                Optional.ofNullable(it.note()),
                new Act(it.suppliedAt(), it.suppliedBy()));
    }

    private static ReviewCommand lift(ResolutionRecordedV1 it) {
        return new ReviewCommand.LiftBlock(
                Optional.ofNullable(it.problemId()),
                it.resolutionId(),
                it.text(),
                new Act(it.recordedAt(), it.recordedBy()));
    }
}
