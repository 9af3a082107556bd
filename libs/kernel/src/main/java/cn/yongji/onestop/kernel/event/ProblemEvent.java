package cn.yongji.onestop.kernel.event;

/** 难题: raised, moved on, spoken on, closed with a result, reopened, and what is to be done about it. */
public sealed interface ProblemEvent extends CoordinationEvent
        permits ProblemRaisedV1,
                ProblemMovedV1,
                ProblemPositionTakenV1,
                ProblemClosedV1,
                ProblemReopenedV1,
                ActionItemEvent {
    String problemId();
}
