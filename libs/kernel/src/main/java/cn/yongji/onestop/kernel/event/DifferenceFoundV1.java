package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.DifferenceKind;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code reconciliation.difference-found.v1} 对账发现差异. What a service holds is not what it has told; told once, while it lasts.
 *
 * @param projectId {@code city} where it belongs to no project that has a ledger
 * @param differenceId the same from night to night, and again if it comes back
 * @param since the night in which it was found
 * @param list of which kind the list was
 * @param aggregateId what it is about; absent where a whole list is missing
 * @param fields what differs
 */
public record DifferenceFoundV1(
        String projectId,
        String differenceId,
        LocalDate since,
        Word<DifferenceKind> kind,
        String service,
        String list,
        @Nullable String aggregateId,
        List<DifferingField> fields,
        Instant foundAt)
        implements LedgerEvent {
    public DifferenceFoundV1 {
        fields = List.copyOf(fields);
    }
}
