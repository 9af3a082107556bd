package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.kernel.event.ApprovalEvent;
import cn.yongji.onestop.kernel.event.ConcernedMatter;
import cn.yongji.onestop.kernel.event.CoordinationEvent;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.IntakeEvent;
import cn.yongji.onestop.kernel.event.PlanExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import cn.yongji.onestop.kernel.event.ProblemMovedV1;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.kernel.event.ReviewExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.word.ExemptionEffect;
import cn.yongji.onestop.ledger.page.domain.Node.UndoneExemption;
import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the entries say of exemptions that fell 豁免失效, and of the tasks that supervise what was granted on them. */
final class UndoingPart {
    private static final String SUPERVISION = ExemptionEffect.SUPERVISION.name();
    private static final String TASK = "EXEMPTION_UNDONE";

    private final Map<String, UndoneExemption> undone = new HashMap<>();
    private final Map<String, String> supervisedWith = new HashMap<>();
    private final Map<String, Task> tasks = new HashMap<>();
    private final Map<String, Task> moved = new HashMap<>();
    private final Set<String> closed = new HashSet<>();

    private record Task(String problemId, LocalDate due, boolean provisional) {}

    void hear(EventContract fact) {
        switch (fact) {
            case PlanExemptionUndoneV1 e -> plan(e);
            case ReviewExemptionUndoneV1 e ->
                undone.put(
                        e.matterCode(),
                        new UndoneExemption(
                                e.rule(), e.causes(), e.effect().said(), e.undoneAt(), e.undoneBy(), null, null));
            case ProblemRaisedV1 e
            when e.origin().equals(TASK) && e.matterCode() != null ->
                tasks.put(e.matterCode(), new Task(e.problemId(), e.deadline(), Boolean.TRUE.equals(e.provisional())));
            case ProblemMovedV1 e -> moved.put(e.problemId(), new Task(e.problemId(), e.deadline(), e.provisional()));
            case ProblemClosedV1 e -> closed.add(e.problemId());
            case IntakeEvent _, ApprovalEvent _, CoordinationEvent _, ReferenceEvent _ -> {}
        }
    }

    private void plan(PlanExemptionUndoneV1 e) {
        var it = new UndoneExemption(e.rule(), e.causes(), e.effect().said(), e.undoneAt(), e.undoneBy(), null, null);
        undone.put(e.matterCode(), it);
        if (!e.effect().is(ExemptionEffect.SUPERVISION) || e.granted() == null) return;
        for (ConcernedMatter granted : e.granted()) supervisedWith.put(granted.matterCode(), e.matterCode());
    }

    /** A node with what has become of its exemption; the review of a granted matter may say more than the plan. */
    Node shown(Node node, Today today) {
        var matter = supervisedWith.getOrDefault(node.matterCode(), node.matterCode());
        var it = undone.get(matter);
        if (it == null) return node;
        var task = it.effect().equals(SUPERVISION) ? taskOf(matter) : null;
        var shown = task == null ? it : with(it, task);
        return node.with(shown, light(node, shown, task, today));
    }

    private @Nullable Task taskOf(String matter) {
        var raised = tasks.get(matter);
        return raised == null ? null : moved.getOrDefault(raised.problemId(), raised);
    }

    private ShownLight light(Node node, UndoneExemption it, @Nullable Task task, Today today) {
        if (!it.effect().equals(SUPERVISION)) return node.light();
        if (task != null && closed.contains(task.problemId())) return node.light();
        return ShownLight.supervised(
                today, it.rule(), task == null ? null : task.due(), task != null && task.provisional());
    }

    private static UndoneExemption with(UndoneExemption it, Task task) {
        return new UndoneExemption(
                it.rule(),
                List.copyOf(it.causes()),
                it.effect(),
                it.undoneAt(),
                it.undoneBy(),
                task.problemId(),
                task.due());
    }
}
