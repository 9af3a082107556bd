package cn.yongji.onestop.kernel.event;

/** 难题: raised, and closed with a result. */
public sealed interface ProblemEvent extends CoordinationEvent permits ProblemRaisedV1, ProblemClosedV1 {
    String problemId();
}
