package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;

/**
 * {@code reconciliation.completed.v1} 对账已完成: what came of a night. All is equal where nothing was found.
 *
 * @param projectId {@code city}
 * @param complete whether everything was compared, and not only what is open or was changed lately
 * @param lists how many lists were there
 * @param lines how many aggregates were compared
 * @param found how many differences there are
 */
public record ReconciliationCompletedV1(
        String projectId, LocalDate night, boolean complete, int lists, int lines, int found, Instant completedAt)
        implements LedgerEvent {}
