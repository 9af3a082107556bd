package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.RecordedResolution;
import cn.yongji.onestop.approval.cases.domain.ResolvedEffect;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.CaseFacts;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.word.EffectRefusal;
import java.util.Optional;

/** 议定事项的落实 (S15): what a meeting has resolved about a review comes about, or it is said why it cannot. */
final class ResolutionEffects {
    private final CaseDecider cases;

    ResolutionEffects(CaseDecider cases) {
        this.cases = cases;
    }

    void bringAbout(CaseInHand inHand, RecordedResolution resolution, ResolvedEffect effect) {
        var refusal = switch (effect) {
            case ResolvedEffect.Release it -> release(inHand, resolution, it);
            case ResolvedEffect.Extend it -> extend(inHand, resolution, it);
        };
        inHand.say(new CaseFacts(inHand.now()).effected(resolution, effect, refusal));
    }

    private static Optional<Review> review(Case of, RecordedResolution resolution) {
        return resolution.matter().flatMap(of::review);
    }

    /** What nothing blocks is let go on as well; what has ended does not go on. */
    private Optional<EffectRefusal> release(
            CaseInHand inHand, RecordedResolution resolution, ResolvedEffect.Release effect) {
        var review = review(inHand.now(), resolution);
        if (review.isEmpty()) return Optional.of(EffectRefusal.REVIEW_UNKNOWN);
        if (review.get() instanceof Review.Closed) return Optional.of(EffectRefusal.REVIEW_CLOSED);
        var lift = new ReviewCommand.LiftBlock(
                resolution.problemId(), resolution.id(), resolution.text(), new Act(resolution.at(), effect.by()));
        inHand.follow(cases.decide(inHand.now(), review.get().matter(), lift));
        return Optional.empty();
    }

    /** As its head would extend it, who has agreed. */
    private Optional<EffectRefusal> extend(
            CaseInHand inHand, RecordedResolution resolution, ResolvedEffect.Extend effect) {
        var review = review(inHand.now(), resolution);
        if (review.isEmpty()) return Optional.of(EffectRefusal.REVIEW_UNKNOWN);
        var extend = new ReviewCommand.Extend(
                effect.workingDays(), resolution.text(), new Act(resolution.at(), effect.consentedBy()));
        return switch (cases.decide(inHand.now(), review.get().matter(), extend)) {
            case Decision.Refused<Case, ReviewRefusal>(var refusal) -> Optional.of(whyNot(refusal));
            case Decision.Changed<Case, ReviewRefusal> done -> {
                inHand.follow(done);
                yield Optional.empty();
            }
            case Decision.Unchanged<Case, ReviewRefusal> _ -> Optional.empty();
        };
    }

    private static EffectRefusal whyNot(ReviewRefusal refusal) {
        return switch (refusal) {
            case ReviewRefusal.ExtendedBefore _ -> EffectRefusal.EXTENDED_BEFORE;
            case ReviewRefusal.ExtensionTooLate _ -> EffectRefusal.EXTENSION_TOO_LATE;
            case ReviewRefusal.ExtensionTooLong _ -> EffectRefusal.EXTENSION_TOO_LONG;
            case ReviewRefusal.NotStartedYet _ -> EffectRefusal.REVIEW_NOT_STARTED;
            case ReviewRefusal.WithdrawalOpen _ -> EffectRefusal.WITHDRAWAL_OPEN;
            case ReviewRefusal.AlreadyClosed _ -> EffectRefusal.REVIEW_CLOSED;
            case ReviewRefusal.Unseen _ -> EffectRefusal.REVIEW_UNKNOWN;
            case ReviewRefusal.OfState _,
                    ReviewRefusal.OfDecision _,
                    ReviewRefusal.OfSignature _,
                    ReviewRefusal.InTheWay _,
                    ReviewRefusal.OfProcedure _,
                    ReviewRefusal.OfRequest _,
                    ReviewRefusal.OfAsking _,
                    ReviewRefusal.OfTime _,
                    ReviewRefusal.ChangedMeanwhile _ ->
                throw new IllegalStateException("extending a review is never refused like this: " + refusal);
        };
    }
}
