package cn.yongji.onestop.kernel.event;

/** 难题: raised, moved on, and closed with a result. */
public sealed interface ProblemEvent extends CoordinationEvent
        permits ProblemRaisedV1, ProblemMovedV1, ProblemClosedV1 {
    String problemId();
}
