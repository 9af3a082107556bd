package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.util.List;

/** {@code case.refusals-combined.v1} 不予许可汇总. Several refusals of a case in one document (D13). */
public record CaseRefusalsCombinedV1(
        String projectId, String caseId, List<CombinedRefusal> refusals, Instant combinedAt) implements CaseEvent {
    public CaseRefusalsCombinedV1 {
        refusals = List.copyOf(refusals);
    }
}
