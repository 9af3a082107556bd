package cn.yongji.onestop.kernel.event;

/** 经办: who works on a review, and what he asks his head for. */
public sealed interface DeskEvent extends ReviewEvent
        permits ReviewAssignedV1, ReviewSuspensionProposedV1, ReviewSuspensionDeniedV1 {}
