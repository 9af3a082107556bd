package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.kernel.event.ApprovalEvent;
import cn.yongji.onestop.kernel.event.ConcernedMatter;
import cn.yongji.onestop.kernel.event.CoordinationEvent;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.IntakeEvent;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.PlanExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import cn.yongji.onestop.kernel.event.ProblemMovedV1;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ProblemReopenedV1;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.kernel.event.ReviewExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.ReviewSupervisionAnsweredV1;
import cn.yongji.onestop.kernel.event.word.ExemptionEffect;
import cn.yongji.onestop.ledger.page.domain.Node.UndoneExemption;
import cn.yongji.onestop.ledger.page.domain.ProjectCourse.Exemption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the entries say of exemptions that fell 豁免失效, and of the tasks that supervise what was granted on them. */
final class UndoingPart {
    private static final String TASK = "EXEMPTION_UNDONE";

    private final Map<String, UndoneExemption> undone = new HashMap<>();
    private final Map<String, String> supervisedWith = new HashMap<>();
    private final Map<String, Task> tasks = new HashMap<>();
    private final Map<String, Task> tasksOfReviews = new HashMap<>();
    private final Map<String, LocalDate> answersDue = new HashMap<>();
    private final Set<String> answered = new HashSet<>();
    private final Map<String, Task> moved = new HashMap<>();
    private final Set<String> closed = new HashSet<>();

    /** Every exemption that fell, with the matter that it had spared. */
    List<Exemption> undone() {
        return undone.entrySet().stream()
                .map(it -> new Exemption(it.getKey(), it.getValue().rule()))
                .toList();
    }

    private record Task(String problemId, LocalDate due, boolean provisional) {}

    void hear(EventContract fact) {
        switch (fact) {
            case PlanExemptionUndoneV1 e -> plan(e);
            case ReviewExemptionUndoneV1 e -> review(e);
            case ReviewSupervisionAnsweredV1 e -> answered.add(e.reviewId());
            case ProblemRaisedV1 e when e.origin().equals(TASK) -> raised(e);
            case ProblemMovedV1 e -> moved.put(e.problemId(), new Task(e.problemId(), e.deadline(), e.provisional()));
            case ProblemClosedV1 e -> closed.add(e.problemId());
            case ProblemReopenedV1 e -> {
                closed.remove(e.problemId());
                moved.put(e.problemId(), new Task(e.problemId(), e.deadline(), e.provisional()));
            }
            case IntakeEvent _, ApprovalEvent _, CoordinationEvent _, LedgerEvent _, ReferenceEvent _ -> {}
        }
    }

    private void plan(PlanExemptionUndoneV1 e) {
        var it = new UndoneExemption(e.rule(), e.causes(), e.effect().said(), e.undoneAt(), e.undoneBy(), null, null);
        undone.put(e.matterCode(), it);
        if (!e.effect().is(ExemptionEffect.SUPERVISION) || e.granted() == null) return;
        for (ConcernedMatter granted : e.granted()) supervisedWith.put(granted.matterCode(), e.matterCode());
    }

    private void review(ReviewExemptionUndoneV1 e) {
        undone.put(
                e.matterCode(),
                new UndoneExemption(
                        e.rule(), e.causes(), e.effect().said(), e.undoneAt(), e.undoneBy(), null, e.replyBy()));
        if (e.replyBy() == null) return;
        answersDue.put(e.reviewId(), e.replyBy());
        answered.remove(e.reviewId());
    }

    private void raised(ProblemRaisedV1 e) {
        var task = new Task(e.problemId(), e.deadline(), Boolean.TRUE.equals(e.provisional()));
        if (e.matterCode() != null) tasks.put(e.matterCode(), task);
        if (e.reviewId() != null) tasksOfReviews.put(e.reviewId(), task);
    }

    /** A node with what has become of its exemption; the review of a granted matter may say more than the plan. */
    TimedNode shown(TimedNode timed) {
        var node = timed.node();
        var matter = supervisedWith.getOrDefault(node.matterCode(), node.matterCode());
        var it = undone.get(matter);
        if (it == null) return timed;
        var task = it.supervised() ? taskOf(node, matter) : null;
        var shown = task == null ? it : with(it, task);
        return timed.with(node.with(shown), light(timed, shown, task));
    }

    /** A review has a task of its own; the matter that is missing has that of what was granted without it. */
    private @Nullable Task taskOf(Node node, String matter) {
        var own = node.reviewId() == null ? null : tasksOfReviews.get(node.reviewId());
        var raised = own == null ? tasks.get(matter) : own;
        return raised == null ? null : moved.getOrDefault(raised.problemId(), raised);
    }

    private LightBasis light(TimedNode node, UndoneExemption it, @Nullable Task task) {
        if (!it.supervised()) return node.light();
        if (task != null)
            return closed.contains(task.problemId())
                    ? node.light()
                    : LightBasis.supervision(it.rule(), task.due(), task.provisional());
        var review = node.node().reviewId();
        if (review != null && answered.contains(review)) return node.light();
        var due = review == null ? null : answersDue.get(review);
        return LightBasis.supervision(it.rule(), due, false);
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
