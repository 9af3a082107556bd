package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code case.withdrawn.v1} 办件已撤. All open reviews of a case ended by withdrawal. */
public record CaseWithdrawnV1(String projectId, String caseId, Instant withdrawnAt) implements CaseEvent {}
