package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.event.word.ExemptionEffect;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 审批节点: a matter of the plan, or one review of it.
 *
 * @param rule the policy rule that exempted or merged it (S28)
 * @param statusCode national status code; absent while only planned
 * @param due last day in time; absent while the clock does not run
 * @param waitsFor matters that must be granted before it starts
 * @param rules every policy rule that the plan applied to it, S21 and S23 among them
 * @param revocation 撤销审查 of what was granted, open or upheld
 * @param exemptionUndone that what had spared the project a step of it no longer holds; supervised where it was granted
 * @param blockedBy problems that must be resolved before it can be granted
 */
public record Node(
        String matterCode,
        String matterName,
        String department,
        String departmentName,
        NodeState state,
        @Nullable String rule,
        @Nullable Integer statusCode,
        int limitWorkingDays,
        @Nullable String caseId,
        @Nullable String reviewId,
        @Nullable Instant startedAt,
        @Nullable LocalDate due,
        ShownLight light,
        List<String> waitsFor,
        @Nullable AskedSupplement supplement,
        List<String> blockedBy,
        @Nullable Decision decision,
        List<String> rules,
        @Nullable RevocationReview revocation,
        @Nullable UndoneExemption exemptionUndone) {
    public Node {
        rules = List.copyOf(rules);
        waitsFor = List.copyOf(waitsFor);
        blockedBy = List.copyOf(blockedBy);
    }

    Node lit(ShownLight now) {
        return with(state, now, exemptionUndone);
    }

    /** With what has become of its exemption. */
    Node with(UndoneExemption undone) {
        return with(state == NodeState.EXEMPT && undone.supervised() ? NodeState.SUPERVISED : state, light, undone);
    }

    private Node with(NodeState shown, ShownLight now, @Nullable UndoneExemption undone) {
        return new Node(
                matterCode,
                matterName,
                department,
                departmentName,
                shown,
                rule,
                statusCode,
                limitWorkingDays,
                caseId,
                reviewId,
                startedAt,
                due,
                now,
                waitsFor,
                supplement,
                blockedBy,
                decision,
                rules,
                revocation,
                undone);
    }

    /** 补正: what is asked for and not answered yet. */
    public record AskedSupplement(
            String supplementId, List<RequestedItem> items, LocalDate answerBy, Instant requestedAt) {
        public AskedSupplement {
            items = List.copyOf(items);
        }
    }

    /**
     * 豁免失效 (D5, D7).
     *
     * @param effect {@code SUPERVISION}: what was granted stands, and its head has to see to it
     * @param due his last day, once his task is opened
     */
    public record UndoneExemption(
            String rule,
            List<FactDifference> causes,
            String effect,
            Instant undoneAt,
            String undoneBy,
            @Nullable String problemId,
            @Nullable LocalDate due) {
        public UndoneExemption {
            causes = List.copyOf(causes);
        }

        boolean supervised() {
            return effect.equals(ExemptionEffect.SUPERVISION.name());
        }
    }

    /**
     * 撤销审查: what was granted is in force, and its head revokes or upholds it.
     *
     * @param decideBy his last day
     * @param upheldBecause why he upholds it; absent while he has not decided
     */
    public record RevocationReview(
            String cause,
            String finding,
            LocalDate decideBy,
            Instant openedAt,
            @Nullable String upheldBecause,
            @Nullable Instant upheldAt,
            @Nullable String upheldBy) {
        boolean open() {
            return upheldAt == null;
        }

        RevocationReview upheld(String because, Instant at, String by) {
            return new RevocationReview(cause, finding, decideBy, openedAt, because, at, by);
        }
    }

    /** 审核结论. */
    public record Decision(
            String verdict,
            @Nullable String ground,
            @Nullable String resultNumber,
            Instant decidedAt,
            String decidedBy,
            int usedWorkingDays) {
        Decision numbered(String number) {
            return new Decision(verdict, ground, number, decidedAt, decidedBy, usedWorkingDays);
        }
    }
}
