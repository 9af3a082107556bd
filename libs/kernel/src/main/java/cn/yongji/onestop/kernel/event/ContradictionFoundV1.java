package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.util.List;

/** {@code contradiction.found.v1} 条件矛盾. Conditions of two departments contradict each other. */
public record ContradictionFoundV1(
        String projectId,
        String caseId,
        String contradictionId,
        String rule,
        List<DisputedCondition> conditions,
        Instant foundAt)
        implements CaseEvent {
    public ContradictionFoundV1 {
        conditions = List.copyOf(conditions);
    }
}
