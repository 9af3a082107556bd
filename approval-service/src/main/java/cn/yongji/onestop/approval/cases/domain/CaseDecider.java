package cn.yongji.onestop.approval.cases.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Decides on a case: the review that is asked, then everything that follows in the same write. A grant starts what
 * waited for it, anything else closes what waited for it, and the last one closes the case.
 */
public final class CaseDecider {
    private final WorkingCalendar calendar;
    private final ReviewDecider reviews;

    public CaseDecider(WorkingCalendar calendar) {
        this.calendar = calendar;
        this.reviews = new ReviewDecider(calendar);
    }

    /**
     * What a department wants of its own review.
     *
     * @param seen whether a version is the one the department has seen
     */
    public Ruling decideFor(
            DepartmentCode department, IntPredicate seen, Case before, MatterCode matter, ReviewCommand command) {
        var own = before.review(matter).filter(review -> review.department().equals(department));
        if (own.isEmpty()) return unknown(before, matter);
        var version = own.get().version();
        return seen.test(version)
                ? decide(before, matter, command)
                : new Ruling.Denied(new Refusal.ChangedMeanwhile(version));
    }

    public Ruling decide(Case before, MatterCode matter, ReviewCommand command) {
        var review = before.review(matter);
        if (review.isEmpty()) return unknown(before, matter);
        return switch (reviews.decide(before, review.get(), command)) {
            case ReviewDecider.Step.Unchanged _ -> new Ruling.Unchanged();
            case ReviewDecider.Step.Denied(var refusal) -> new Ruling.Denied(refusal);
            case ReviewDecider.Step.Taken(var next, var events) -> consequences(before.with(next), next, events);
        };
    }

    /** Looks at every review whether it is past its due day; each is reported once. */
    public Ruling checkRed(Case before, Act act) {
        var after = before;
        var events = new ArrayList<EventContract>();
        for (var review : before.reviews()) {
            var ruling = decide(after, review.matter(), new ReviewCommand.CheckRed(act));
            if (ruling instanceof Ruling.Done(var next, var told)) {
                after = next;
                events.addAll(told);
            }
        }
        return events.isEmpty() ? new Ruling.Unchanged() : new Ruling.Done(after, events);
    }

    private Ruling consequences(Case taken, Review decided, List<EventContract> first) {
        if (!(decided instanceof Review.Closed closed)) return new Ruling.Done(taken, first);
        var events = new ArrayList<>(first);
        var after = settleWaiting(taken, closed.closedAt(), events);
        after.outcome().ifPresent(outcome -> events.add(facts(taken).closed(outcome, closed.closedAt())));
        return new Ruling.Done(after, events);
    }

    /** One closing can settle a chain of those that wait for each other, so this goes on until nothing moves. */
    private Case settleWaiting(Case before, Instant at, List<EventContract> events) {
        var after = before;
        for (var moved = true; moved; ) {
            moved = false;
            for (var review : after.reviews()) {
                var settled = review instanceof Review.Waiting waiting
                        ? settle(after, waiting, at)
                        : Optional.<Review>empty();
                if (settled.isEmpty()) continue;
                after = after.with(settled.get());
                events.add(told(after, settled.get(), at));
                moved = true;
            }
        }
        return after;
    }

    private static Optional<Review> settle(Case of, Review.Waiting waiting, Instant at) {
        var missing = of.missingFor(waiting);
        if (missing.isEmpty()) {
            return Optional.of(new Review.UnderReview(waiting.docket().changed(), WorkingCalendar.dateOf(at)));
        }
        return missing.stream()
                .filter(matter -> of.review(matter)
                        .filter(Review.Closed.class::isInstance)
                        .isPresent())
                .findFirst()
                .map(failed -> new Review.NotStarted(waiting.docket().changed(), failed, at));
    }

    private EventContract told(Case of, Review settled, Instant at) {
        return switch (settled) {
            case Review.UnderReview started -> facts(of).started(started, at);
            case Review.Closed closed -> facts(of).decided(closed);
            case Review.Waiting _, Review.Supplementing _ -> throw new IllegalStateException("not settled: " + settled);
        };
    }

    private static Ruling unknown(Case of, MatterCode matter) {
        return new Ruling.Denied(new Refusal.UnknownReview(new ReviewId(of.id(), matter)));
    }

    private CaseFacts facts(Case of) {
        return new CaseFacts(of, calendar);
    }
}
