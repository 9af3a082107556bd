package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.ExemptionFacts;
import cn.yongji.onestop.approval.cases.domain.fact.HindranceFacts;
import cn.yongji.onestop.approval.cases.domain.review.Block;
import cn.yongji.onestop.approval.cases.domain.review.Blocks;
import cn.yongji.onestop.approval.cases.domain.review.Hindrances;
import cn.yongji.onestop.approval.cases.domain.review.OutsidePrerequisite;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import java.util.List;
import java.util.Optional;

/** What comes to stand against granting a review, and goes away again. The clock stops for a missing matter alone ({@link Waits}). */
final class Obstacles {
    private final WorkingCalendar calendar;
    private final Compliance compliance;

    Obstacles(WorkingCalendar calendar, Compliance compliance) {
        this.calendar = calendar;
        this.compliance = compliance;
    }

    Decision<Review, ReviewRefusal> block(Case of, Review review, ReviewCommand.RaiseBlock raise) {
        if (review instanceof Review.Closed) return Decision.unchanged();
        var blocks = review.docket().blocks();
        if (blocks.knows(raise.problemId())) return Decision.unchanged();
        var block = new Block.Standing(raise.problemId(), raise.act().at());
        var next = with(review, hindrances(review).with(blocks.with(block)));
        return Decision.changed(next, new HindranceFacts(of, calendar).blocked(next, block));
    }

    Decision<Review, ReviewRefusal> lift(Case of, Review review, ReviewCommand.LiftBlock lift) {
        if (review instanceof Review.Closed) return Decision.unchanged();
        var blocks = review.docket().blocks();
        var concerned = lift
                .problemId()
                .map(List::of)
                .orElseGet(
                        () -> blocks.standing().stream().map(Block::problemId).toList())
                .stream()
                .filter(problem -> !blocks.lifted(problem))
                .map(problem -> new Block.Lifted(
                        problem,
                        lift.resolutionId(),
                        lift.resolution(),
                        lift.act().at()))
                .toList();
        if (concerned.isEmpty()) return Decision.unchanged();
        var after = concerned.stream().reduce(blocks, Blocks::with, (_, last) -> last);
        var next = with(review, hindrances(review).with(after));
        return new Decision.Changed<>(
                next,
                concerned.stream()
                        .filter(block -> blocks.knows(block.problemId()))
                        .map(block -> new HindranceFacts(of, calendar).unblocked(next, block))
                        .toList());
    }

    /** Nobody is told of one that ended with its review. */
    Decision<Review, ReviewRefusal> end(Case of, Review review, ReviewCommand.EndBlock end) {
        var blocks = review.docket().blocks();
        var standing = blocks.standing().stream().anyMatch(it -> it.problemId().equals(end.problemId()));
        if (!standing) return Decision.unchanged();
        var lifted = new Block.Lifted(
                end.problemId(), end.problemId(), end.result(), end.act().at());
        var next = with(review, hindrances(review).with(blocks.with(lifted)));
        return review instanceof Review.Open
                ? Decision.changed(next, new HindranceFacts(of, calendar).unblocked(next, lifted))
                : Decision.changed(next);
    }

    /**
     * What is open cannot be granted before it. What is granted stands, however the grant and the change of facts crossed, and
     * is supervised until it is there (D5, D7).
     */
    Decision<Review, ReviewRefusal> require(Case of, Review review, ReviewCommand.AddRequirement add) {
        if (hindrances(review).unmet().contains(add.required())) return Decision.unchanged();
        var requirement = OutsidePrerequisite.added(add.required(), add.rule(), add.reason());
        var required = with(review, hindrances(review).with(requirement));
        return switch (required) {
            case Review.Open open -> Decision.changed(open);
            case Review.Passed passed -> {
                var next = compliance.opened(passed, add.rule(), Optional.of(add.required()), add.act());
                yield Decision.changed(next, new ExemptionFacts(of, calendar).supervised(next, add));
            }
            case Review.Refused _,
                    Review.NotStarted _,
                    Review.Recalled _,
                    Review.Withdrawn _,
                    Review.Revoked _,
                    Review.NotApplicable _ -> Decision.unchanged();
        };
    }

    /** What was granted without it, and was supervised because of that, is so no longer. */
    Decision<Review, ReviewRefusal> meet(Case of, Review review, ReviewCommand.MeetRequirement meet) {
        if (review instanceof Review.Closed && !(review instanceof Review.Passed)) return Decision.unchanged();
        var awaited = hindrances(review).unmet().contains(meet.required());
        var now = hindrances(review)
                .met(meet.required(), meet.resultNumber(), meet.act().at());
        var met = awaited ? with(review, now) : review;
        return met instanceof Review.Passed passed && Compliance.awaits(passed, meet.required())
                ? compliance.settled(of, passed, meet)
                : awaited ? Decision.changed(met) : Decision.unchanged();
    }

    Decision<Review, ReviewRefusal> promise(Review review, ReviewCommand.PromiseGap promise) {
        if (review instanceof Review.Closed) return Decision.unchanged();
        if (hindrances(review).gap(promise.gap().id()).isPresent()) return Decision.unchanged();
        return Decision.changed(with(review, hindrances(review).with(promise.gap())));
    }

    /** Also after it was granted: then the promise is all that is left of it (code 12). */
    Decision<Review, ReviewRefusal> move(Review review, ReviewCommand.MoveGap move) {
        return hindrances(review)
                .gap(move.gapId())
                .filter(gap -> gap.state() != move.state())
                .map(gap -> Decision.<Review, ReviewRefusal>changed(
                        with(review, hindrances(review).with(gap.now(move.state(), move.materialId())))))
                .orElseGet(Decision::unchanged);
    }

    /** Kept in every state: a decision may be taken back, and then it stands in the way again. */
    static Decision<Review, ReviewRefusal> flag(Review review, ReviewCommand.FlagMaterial flag) {
        var paper = flag.paper();
        var concerned = review.docket().restsOn(paper.materialId());
        if (!concerned || hindrances(review).flagged().contains(paper)) return Decision.unchanged();
        return Decision.changed(with(review, hindrances(review).with(paper)));
    }

    static Decision<Review, ReviewRefusal> liftFlag(Review review, ReviewCommand.LiftFlag lift) {
        var flagged = hindrances(review).flagged().stream().anyMatch(it -> it.is(lift.materialId(), lift.flag()));
        return flagged
                ? Decision.changed(with(review, hindrances(review).lifted(lift.materialId(), lift.flag())))
                : Decision.unchanged();
    }

    /** Nothing bars granting any more; what was granted on the false one is still for the head to decide on. */
    Decision<Review, ReviewRefusal> commitmentGood(Review review) {
        return switch (review) {
            case Review.Open _ ->
                hindrances(review).duty().isEmpty()
                        ? Decision.unchanged()
                        : Decision.changed(with(review, hindrances(review).withoutDuty()));
            case Review.Passed _,
                    Review.Refused _,
                    Review.NotStarted _,
                    Review.Recalled _,
                    Review.Withdrawn _,
                    Review.Revoked _,
                    Review.NotApplicable _ -> Decision.unchanged();
        };
    }

    private static Hindrances hindrances(Review review) {
        return review.docket().hindrances();
    }

    private static Review with(Review review, Hindrances now) {
        return review.with(review.docket().with(now));
    }
}
