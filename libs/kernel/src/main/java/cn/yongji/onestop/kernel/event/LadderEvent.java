package cn.yongji.onestop.kernel.event;

/** 督办: how far a review has come on the ladder of supervision. */
public sealed interface LadderEvent extends ReviewEvent
        permits ReviewRungReachedV1, ReviewTurnedRedV1, ReviewSupervisionAnsweredV1 {}
