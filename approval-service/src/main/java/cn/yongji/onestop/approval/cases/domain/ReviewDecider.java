package cn.yongji.onestop.approval.cases.domain;

import cn.yongji.onestop.approval.cases.domain.ReviewCommand.AskSupplement;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand.CheckRed;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand.Grant;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand.LiftBlock;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand.RaiseBlock;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand.Refuse;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand.TakeSupplement;
import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.EventContract;
import java.util.List;

/** What a command does to the review it is for; what follows for the others is said by {@link CaseDecider}. */
final class ReviewDecider {
    private final WorkingCalendar calendar;

    ReviewDecider(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The review after the command, with the facts; or that nothing changes; or a refusal. */
    sealed interface Step {
        record Taken(Review next, List<EventContract> events) implements Step {}

        record Unchanged() implements Step {}

        record Denied(Refusal refusal) implements Step {}
    }

    Step decide(Case of, Review review, ReviewCommand command) {
        return switch (review) {
            case Review.Waiting waiting -> whileWaiting(of, waiting, command);
            case Review.UnderReview running -> whileUnderReview(of, running, command);
            case Review.Supplementing stopped -> whileSupplementing(of, stopped, command);
            case Review.Closed closed -> onceClosed(closed, command);
        };
    }

    private Step whileWaiting(Case of, Review.Waiting review, ReviewCommand command) {
        return switch (command) {
            case Grant _, Refuse _, AskSupplement _ -> denied(new Refusal.NotStartedYet(of.missingFor(review)));
            case RaiseBlock block -> blocked(of, review, block);
            case LiftBlock lift -> lifted(of, review, lift);
            case TakeSupplement _, CheckRed _ -> new Step.Unchanged();
        };
    }

    private Step whileUnderReview(Case of, Review.UnderReview review, ReviewCommand command) {
        return switch (command) {
            case Grant grant -> granted(of, review, grant);
            case Refuse refuse -> refused(of, review, refuse);
            case AskSupplement ask -> stopped(of, review, ask);
            case RaiseBlock block -> blocked(of, review, block);
            case LiftBlock lift -> lifted(of, review, lift);
            case CheckRed check -> red(of, review, check);
            case TakeSupplement _ -> new Step.Unchanged();
        };
    }

    private Step whileSupplementing(Case of, Review.Supplementing review, ReviewCommand command) {
        var request = review.supplement().request();
        return switch (command) {
            case Grant _, Refuse _, AskSupplement _ ->
                denied(new Refusal.SupplementOpen(request.id(), request.answerBy()));
            case TakeSupplement answer when answer.supplementId().equals(request.id()) -> resumed(of, review, answer);
            case RaiseBlock block -> blocked(of, review, block);
            case LiftBlock lift -> lifted(of, review, lift);
            case TakeSupplement _, CheckRed _ -> new Step.Unchanged();
        };
    }

    private Step onceClosed(Review.Closed review, ReviewCommand command) {
        return switch (command) {
            case Grant _, Refuse _, AskSupplement _ ->
                denied(new Refusal.AlreadyClosed(
                        review.verdict(), ReviewStatus.of(review).code(), review.closedAt()));
            case TakeSupplement _, RaiseBlock _, LiftBlock _, CheckRed _ -> new Step.Unchanged();
        };
    }

    private Step granted(Case of, Review.UnderReview review, Grant grant) {
        var standing = review.docket().blocks().standing();
        if (!standing.isEmpty()) {
            return denied(new Refusal.Blocked(
                    standing.stream().map(Block.Standing::problemId).toList()));
        }
        var used = review.clock().used(calendar, grant.act().on());
        var approval = new Approval(grant.opinion(), grant.resultNumber(), grant.conditions(), used, grant.act());
        var next = new Review.Granted(review.docket().changed(), review.startedOn(), approval);
        return taken(next, facts(of).decided(next));
    }

    private Step refused(Case of, Review.UnderReview review, Refuse refuse) {
        var ground = refuse.ground().filter(text -> !text.isBlank());
        if (ground.isEmpty()) return denied(new Refusal.GroundMissing());
        var used = review.clock().used(calendar, refuse.act().on());
        var rejection = new Rejection(ground.get(), refuse.opinion(), refuse.resultNumber(), used, refuse.act());
        var next = new Review.Refused(review.docket().changed(), review.startedOn(), rejection);
        return taken(next, facts(of).decided(next));
    }

    private Step stopped(Case of, Review.UnderReview review, AskSupplement ask) {
        var answerBy = calendar.plus(ask.act().on(), ask.workingDays()).date();
        var request = new Supplement.Request(
                ask.supplementId(),
                ask.items(),
                ask.basis(),
                answerBy,
                ask.act().at(),
                ask.act().by());
        var next =
                new Review.Supplementing(review.docket().changed(), review.startedOn(), new Supplement.Open(request));
        return taken(next, facts(of).supplementRequested(next));
    }

    private Step resumed(Case of, Review.Supplementing review, TakeSupplement answer) {
        var request = review.supplement().request();
        // Two machines' clocks may disagree by a moment around midnight; a pause never ends before it began.
        var arrivedOn = answer.act().on().isBefore(request.requestedOn())
                ? request.requestedOn()
                : answer.act().on();
        var answered = new Supplement.Answered(
                request,
                answer.materials(),
                answer.note(),
                answer.act().at(),
                answer.act().by(),
                calendar.receiptDay(arrivedOn));
        var next = new Review.UnderReview(review.docket().with(answered), review.startedOn());
        return taken(next, facts(of).resumed(next, answered));
    }

    private Step blocked(Case of, Review.Open review, RaiseBlock raise) {
        var blocks = review.docket().blocks();
        if (blocks.knows(raise.problemId())) return new Step.Unchanged();
        var block = new Block.Standing(raise.problemId(), raise.at());
        var next = with(review, review.docket().with(blocks.with(block)));
        return taken(next, facts(of).blocked(next, block));
    }

    private Step lifted(Case of, Review.Open review, LiftBlock lift) {
        var blocks = review.docket().blocks();
        var concerned = lift
                .problemId()
                .map(List::of)
                .orElseGet(
                        () -> blocks.standing().stream().map(Block::problemId).toList())
                .stream()
                .filter(problem -> !blocks.lifted(problem))
                .map(problem -> new Block.Lifted(problem, lift.resolutionId(), lift.resolution(), lift.at()))
                .toList();
        if (concerned.isEmpty()) return new Step.Unchanged();
        var after = concerned.stream().reduce(blocks, Blocks::with, (_, last) -> last);
        var next = with(review, review.docket().with(after));
        return new Step.Taken(
                next,
                concerned.stream()
                        .filter(block -> blocks.knows(block.problemId()))
                        .map(block -> facts(of).unblocked(next, block))
                        .toList());
    }

    private Step red(Case of, Review.UnderReview review, CheckRed check) {
        var today = check.act().on();
        if (review.docket().redSince().isPresent()) return new Step.Unchanged();
        if (review.clock().light(calendar, today).colour() != Light.Colour.RED) return new Step.Unchanged();
        var next = new Review.UnderReview(review.docket().reportedRed(today), review.startedOn());
        return taken(next, facts(of).turnedRed(next));
    }

    private static Review with(Review.Open review, Docket docket) {
        return switch (review) {
            case Review.Waiting _ -> new Review.Waiting(docket);
            case Review.UnderReview(var _, var startedOn) -> new Review.UnderReview(docket, startedOn);
            case Review.Supplementing(var _, var startedOn, var supplement) ->
                new Review.Supplementing(docket, startedOn, supplement);
        };
    }

    private CaseFacts facts(Case of) {
        return new CaseFacts(of, calendar);
    }

    private static Step taken(Review next, EventContract event) {
        return new Step.Taken(next, List.of(event));
    }

    private static Step denied(Refusal refusal) {
        return new Step.Denied(refusal);
    }
}
