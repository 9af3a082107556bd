package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * {@code retrospective.computed.v1} 复盘材料已生成. What the ledgers say about a period or a project up to a size of the public log
 * (S16); the same size gives the same digest, whoever computes it again.
 *
 * @param projectId {@code city}: it belongs to no project
 * @param periodFrom first day of the period; absent where it is about a project
 * @param periodTo last day of it
 * @param about the project that it is about; absent where it is about a period
 * @param treeSize number of leaves of the log that count
 * @param root of the log at that size, in base64
 * @param digest SHA-256 of the pack in canonical JSON (RFC 8785), in hex
 * @param suggestions how many it makes
 */
public record RetrospectiveComputedV1(
        String projectId,
        String retrospectiveId,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable String about,
        long treeSize,
        String root,
        String digest,
        int suggestions,
        Instant computedAt,
        String computedBy)
        implements LedgerEvent {}
