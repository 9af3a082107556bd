package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code problem.closed.v1} 难题已办结, with its result in words. */
public record ProblemClosedV1(String projectId, String problemId, String result, String closedBy, Instant closedAt)
        implements ProblemEvent {}
