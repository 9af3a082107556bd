package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.util.List;

/**
 * {@code retrospective.concluded.v1} 复盘已作结论. What became of each suggestion of a pack (S16).
 *
 * @param projectId {@code city}: it belongs to no project
 */
public record RetrospectiveConcludedV1(
        String projectId,
        String retrospectiveId,
        List<ConcludedImprovement> conclusions,
        Instant concludedAt,
        String concludedBy)
        implements LedgerEvent {
    public RetrospectiveConcludedV1 {
        conclusions = List.copyOf(conclusions);
    }
}
