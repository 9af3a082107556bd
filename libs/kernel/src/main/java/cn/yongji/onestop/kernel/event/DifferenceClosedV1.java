package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.DifferenceKind;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.time.LocalDate;

/**
 * {@code reconciliation.difference-closed.v1} 差异已消除. A later night has found service and ledger equal.
 *
 * @param since the night in which it was found
 * @param night the night in which it was there no longer
 */
public record DifferenceClosedV1(
        String projectId,
        String differenceId,
        LocalDate since,
        LocalDate night,
        Word<DifferenceKind> kind,
        String service,
        Instant closedAt)
        implements LedgerEvent {}
