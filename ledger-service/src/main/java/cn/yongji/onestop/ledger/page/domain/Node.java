package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.kernel.event.RequestedItem;
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
        @Nullable Decision decision) {
    public Node {
        waitsFor = List.copyOf(waitsFor);
        blockedBy = List.copyOf(blockedBy);
    }

    /** 补正: what is asked for and not answered yet. */
    public record AskedSupplement(
            String supplementId, List<RequestedItem> items, LocalDate answerBy, Instant requestedAt) {
        public AskedSupplement {
            items = List.copyOf(items);
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
