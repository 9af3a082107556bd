package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code problem.item-changed.v1} 交办任务进展. It was done, found done or not, given more days, or given up.
 *
 * @param change {@code CLAIMED} (done, says its owner), {@code SENT_BACK}, {@code CONFIRMED}, {@code EXTENDED}, {@code CANCELLED}
 *     or {@code RECOUNTED} (by another calendar)
 * @param state {@code OPEN}, {@code CLAIMED}, {@code CONFIRMED} or {@code CANCELLED} from now on
 * @param reason why it was sent back, extended or cancelled
 * @param dueOn last day in time from now on
 * @param departments who may see it
 */
public record ActionItemChangedV1(
        String projectId,
        String problemId,
        String actionItemId,
        String change,
        String state,
        @Nullable String reason,
        String owner,
        LocalDate dueOn,
        boolean provisional,
        List<String> departments,
        Instant changedAt,
        String changedBy)
        implements ActionItemEvent {
    public ActionItemChangedV1 {
        departments = List.copyOf(departments);
    }
}
