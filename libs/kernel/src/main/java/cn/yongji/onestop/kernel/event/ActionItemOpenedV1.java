package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code problem.item-opened.v1} 交办任务已下达. Somebody is to do something about a problem.
 *
 * @param evidence what will prove that it is done
 * @param ownerKind {@code AGENT}, {@code DEPARTMENT}, {@code TASK_FORCE} or {@code UNIT}
 * @param dueOn last day in time
 * @param provisional whether the day was counted over days whose schedule is not published yet
 * @param resolutionId what resolved it, where a meeting did
 * @param departments who may see it
 */
public record ActionItemOpenedV1(
        String projectId,
        String problemId,
        String actionItemId,
        String text,
        String evidence,
        String ownerKind,
        String owner,
        LocalDate dueOn,
        boolean provisional,
        @Nullable String resolutionId,
        List<String> departments,
        Instant openedAt,
        String openedBy)
        implements ActionItemEvent {
    public ActionItemOpenedV1 {
        departments = List.copyOf(departments);
    }
}
