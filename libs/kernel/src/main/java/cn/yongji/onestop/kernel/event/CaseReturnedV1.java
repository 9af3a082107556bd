package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code case.returned.v1} 退件. A case was returned, because a supplement did not come in time. */
public record CaseReturnedV1(String projectId, String caseId, String ground, Instant returnedAt, String returnedBy)
        implements CaseEvent {}
