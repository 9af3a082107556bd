package cn.yongji.onestop.kernel.event;

/** What happened to a review itself; every {@code review.*} is one. */
public sealed interface ReviewEvent extends AboutReview
        permits ClockEvent, DecisionEvent, HindranceEvent, LadderEvent, DeskEvent {
    /** How the review stands now. */
    ReviewProgress progress();
}
