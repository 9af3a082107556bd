package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code case.returned.v1} 退件. A case was returned to the unit undecided: what it asked for or promised did not come. What is
 * granted in it stands, and so do the materials on file.
 *
 * @param cause {@code SUPPLEMENT_MISSED} or {@code GAP_MISSED}; absent in older events, which know the first only
 */
public record CaseReturnedV1(
        String projectId,
        String caseId,
        String ground,
        Instant returnedAt,
        String returnedBy,
        @Nullable String cause) implements CaseEvent {}
