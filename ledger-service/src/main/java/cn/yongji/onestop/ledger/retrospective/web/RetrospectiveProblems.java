package cn.yongji.onestop.ledger.retrospective.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.ledger.retrospective.domain.RetrospectiveRefusal;
import cn.yongji.onestop.ledger.retrospective.domain.RetrospectiveRefusal.ConcludedBefore;
import cn.yongji.onestop.ledger.retrospective.domain.RetrospectiveRefusal.NotDiscussed;
import cn.yongji.onestop.ledger.retrospective.domain.RetrospectiveRefusal.NotEverySuggestion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Tells why a retrospective is not made or stays as it is. */
final class RetrospectiveProblems {
    private RetrospectiveProblems() {}

    static Problem of(RetrospectiveRefusal refusal) {
        return switch (refusal) {
            case ConcludedBefore _ ->
                Problem.of(RetrospectiveProblem.CONCLUDED, "复盘已作结论，不再更改。", "It was concluded and stays so.");
            case NotDiscussed _ ->
                Problem.of(
                        RetrospectiveProblem.NOT_DISCUSSED,
                        "须先经复盘会讨论，才能作结论。",
                        "A meeting has to discuss it before it is concluded.");
            case NotEverySuggestion it ->
                Problem.of(
                        RetrospectiveProblem.NOT_EVERY_SUGGESTION,
                        "每条改进建议须有且仅有一个结论。",
                        "Every suggestion is settled, and once.",
                        "missing",
                        it.missing(),
                        "foreign",
                        it.foreign());
        };
    }

    static Problem periodInvalid(@Nullable LocalDate from, @Nullable LocalDate to) {
        var problem = Problem.of(
                RetrospectiveProblem.PERIOD_INVALID,
                "复盘期间应从起日到止日，止日已过，最长十年；项目复盘只写 projectId。",
                "A period goes from its first day to its last, which is over, and is ten years at most; of a project"
                        + " only projectId is said.");
        if (from != null) problem = problem.with("from", from);
        return to == null ? problem : problem.with("to", to);
    }

    static Problem noCheckpoint(long treeSize, long newest) {
        return Problem.of(
                RetrospectiveProblem.NO_CHECKPOINT,
                "公开日志没有条数为 %d 的检查点，最新的是 %d。".formatted(treeSize, newest),
                "The public log has no checkpoint of %d leaves; the newest has %d.".formatted(treeSize, newest),
                "newest",
                newest);
    }

    static Problem worksNotBegun() {
        return Problem.of(
                RetrospectiveProblem.WORKS_NOT_BEGUN,
                "台账中没有这个项目开工的记录，开工后才有项目复盘。",
                "The ledgers do not tell that the works of this project began; its pack is made then.");
    }
}
