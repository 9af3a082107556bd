package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code case.closed.v1} 办件已办结: every review is decided. Outcome {@code GRANTED} or {@code REFUSED}. */
public record CaseClosedV1(String projectId, String caseId, String outcome, Instant closedAt) implements CaseEvent {}
