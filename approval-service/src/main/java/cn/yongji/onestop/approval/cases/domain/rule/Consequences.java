package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.CaseDossier;
import cn.yongji.onestop.approval.cases.domain.CaseOutcome;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.CaseFacts;
import cn.yongji.onestop.approval.cases.domain.fact.DecisionFacts;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What follows for the whole case from a change of one review, in the same write: the other parts of a merged handling, what
 * waited for it, clocks that stand still for what is missing, the joint notice, contradicting conditions, and the end of the case.
 */
final class Consequences {
    private final WorkingCalendar calendar;
    private final PreReviews preReviews;
    private final Merged merged;
    private final Waits waits;
    private final Notices notices;
    private final ContradictionRules contradictions;

    Consequences(WorkingCalendar calendar, ReviewDecider reviews, ContradictionRules contradictions) {
        this.calendar = calendar;
        this.preReviews = new PreReviews(calendar, new Decisions(calendar));
        this.merged = new Merged(calendar, reviews);
        this.waits = new Waits(calendar);
        this.notices = new Notices(calendar);
        this.contradictions = contradictions;
    }

    void follow(CaseInHand inHand, Case before, Review was, Review next, ReviewCommand command) {
        var act = command.act();
        merged.follow(inHand, was, next, command);
        if (command instanceof ReviewCommand.WithdrawDecision it) reopenWaiting(inHand, next, it);
        if (next instanceof Review.Closed || next instanceof Review.NotYetStarted) settleWaiting(inHand, act);
        for (var review : inHand.now().reviews()) inHand.take(waits.follow(inHand.now(), review, act));
        notices.follow(inHand, next, command);
        if (next instanceof Review.Passed granted && !(was instanceof Review.Passed)) compare(inHand, granted);
        close(inHand, before, act);
    }

    private void compare(CaseInHand inHand, Review.Passed granted) {
        var found = contradictions.found(inHand.now(), granted, granted.closedAt());
        if (found.isEmpty()) return;
        inHand.take(inHand.now().dossier().with(found));
        found.forEach(it -> inHand.say(facts(inHand).contradictionFound(it)));
    }

    /** One closing can settle a chain of those that wait for each other, so this goes on until nothing moves. */
    private void settleWaiting(CaseInHand inHand, Act act) {
        for (var moved = true; moved; ) {
            moved = false;
            for (var review : inHand.now().reviews()) {
                var step = review instanceof Review.NotYetStarted waiting
                        ? settle(inHand.now(), waiting, act)
                        : Decision.<Review, ReviewRefusal>unchanged();
                inHand.take(step);
                moved |= step instanceof Decision.Changed<Review, ReviewRefusal>;
            }
        }
    }

    private Decision<Review, ReviewRefusal> settle(Case of, Review.NotYetStarted waiting, Act act) {
        var missing = of.missingFor(waiting);
        if (missing.isEmpty()) return preReviews.begin(of, waiting, act);
        var failed = missing.stream()
                .filter(matter -> of.review(matter)
                        .filter(Review.Closed.class::isInstance)
                        .filter(review -> !Case.settled(review))
                        .isPresent())
                .findFirst();
        if (failed.isEmpty()) return Decision.unchanged();
        return switch (waiting) {
            case Review.Waiting it -> {
                var next = new Review.NotStarted(it.docket().changed(), failed.get(), act.at());
                yield Decision.changed(next, new DecisionFacts(of, calendar).decided(next));
            }
            case Review.PreReviewed it ->
                it.failed().isPresent()
                        ? Decision.unchanged()
                        : Decision.changed(new Review.PreReviewed(it.docket().changed(), it.preOpinion(), failed));
        };
    }

    /** What was never started because of the refusal waits again. */
    private void reopenWaiting(CaseInHand inHand, Review reopened, ReviewCommand.WithdrawDecision withdraw) {
        var open = new HashSet<>(List.of(reopened.matter()));
        inHand.now().together(reopened).forEach(part -> open.add(part.matter()));
        for (var moved = true; moved; ) {
            moved = false;
            for (var review : inHand.now().reviews()) {
                var waits = waitsAgain(review, open::contains);
                if (waits.isEmpty()) continue;
                inHand.take(waits.get());
                if (review instanceof Review.NotStarted closed) {
                    open.add(review.matter());
                    inHand.say(new DecisionFacts(inHand.now(), calendar)
                            .decisionWithdrawn(waits.get(), closed.verdict(), withdraw.reason(), withdraw.act()));
                }
                moved = true;
            }
        }
    }

    private static Optional<Review> waitsAgain(Review review, Predicate<MatterCode> open) {
        return switch (review) {
            case Review.NotStarted it
            when open.test(it.failedPrerequisite()) ->
                Optional.of(new Review.Waiting(it.docket().changed()));
            case Review.PreReviewed it
            when it.failed().filter(open).isPresent() ->
                Optional.of(new Review.PreReviewed(it.docket().changed(), it.preOpinion(), Optional.empty()));
            case Review.Open _, Review.Closed _ -> Optional.empty();
        };
    }

    /** Once: what happens to a review of a closed case later changes that review alone. */
    private void close(CaseInHand inHand, Case before, Act act) {
        var now = inHand.now();
        if (now.dossier().closing().isPresent()) return;
        if (before.outcome().isPresent()) {
            var closing = new CaseDossier.Closing(
                    before.outcome().get(), before.closedAt().orElseThrow());
            inHand.take(now.dossier().with(closing));
            return;
        }
        var outcome = now.outcomeOfReviews();
        if (outcome.isEmpty()) return;
        inHand.take(now.dossier().with(new CaseDossier.Closing(outcome.get(), act.at())));
        var refused = now.refused();
        if (refused.size() > 1) inHand.say(facts(inHand).refusalsCombined(refused, act.at()));
        if (outcome.get() == CaseOutcome.WITHDRAWN) inHand.say(facts(inHand).withdrawn(act.at()));
        inHand.say(facts(inHand).closed(outcome.get(), act.at()));
    }

    private static CaseFacts facts(CaseInHand inHand) {
        return new CaseFacts(inHand.now());
    }
}
