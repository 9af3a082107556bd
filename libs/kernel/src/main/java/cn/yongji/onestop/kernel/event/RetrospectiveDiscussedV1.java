package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;

/**
 * {@code retrospective.discussed.v1} 复盘会已召开. A meeting looked at a pack (S16).
 *
 * @param projectId {@code city}: it belongs to no project
 * @param meeting which meeting it was, in words
 */
public record RetrospectiveDiscussedV1(
        String projectId,
        String retrospectiveId,
        LocalDate heldOn,
        String meeting,
        Instant discussedAt,
        String discussedBy)
        implements LedgerEvent {}
