package cn.yongji.onestop.kernel.event;

/** 经办: who works on a review, what he asks his head for, and what he asked for in vain. */
public sealed interface DeskEvent extends ReviewEvent
        permits ReviewAssignedV1, ReviewSuspensionProposedV1, ReviewSuspensionDeniedV1, ReviewSupplementRefusedV1 {}
