package cn.yongji.onestop.kernel.event;

/** 障碍: what stands against granting, and what does no longer. */
public sealed interface HindranceEvent extends ReviewEvent
        permits ReviewBlockedV1, ReviewUnblockedV1, ReviewExemptionUndoneV1 {}
