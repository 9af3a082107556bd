package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code problem.item-reminded.v1} 交办任务提醒. Its day comes near or has passed; each is told once.
 *
 * @param rung {@code SOON} (two working days before), {@code TODAY}, {@code OVERDUE} (one after), {@code CLIMB} (three after: its
 *     problem goes up) or {@code SUPERVISION} (five after)
 * @param dueOn last day in time
 * @param departments who may see it
 */
public record ActionItemRemindedV1(
        String projectId,
        String problemId,
        String actionItemId,
        String rung,
        String owner,
        LocalDate dueOn,
        List<String> departments,
        Instant remindedAt)
        implements ActionItemEvent {
    public ActionItemRemindedV1 {
        departments = List.copyOf(departments);
    }
}
