package cn.yongji.onestop.coordination.difficulty.web;

import cn.yongji.onestop.coordination.difficulty.domain.ActionItem;
import cn.yongji.onestop.coordination.difficulty.domain.ActionItemOwner;
import cn.yongji.onestop.coordination.difficulty.domain.ActionItemStep;
import cn.yongji.onestop.coordination.difficulty.domain.Reminder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody is to do about a difficulty, as everybody concerned sees it. */
@Schema(name = "ActionItem")
record ActionItemView(
        String actionItemId,
        String text,

        @Schema(description = "完成依据 / What will prove that it is done")
        String evidence,

        ActionItemOwner.Kind ownerKind,
        String owner,
        ActionItem.State state,
        @Schema(description = "最后一日 / Last day in time") LocalDate dueOn,

        @Schema(description = "期限暂定 / Counted over days whose schedule is not published")
        boolean provisional,

        @Schema(description = "是否逾期 / Past its last day") boolean late,

        @Schema(description = "最近一次提醒 / How far its owner was reminded") @Nullable
        Reminder reminded,

        @Nullable String resolutionId,
        Instant openedAt,
        String openedBy,
        List<ActionItemStepView> steps) {

    /** What was done about it. */
    @Schema(name = "ActionItemStep")
    record ActionItemStepView(
            ActionItemStep.Kind kind,
            Instant at,
            String by,

            @Schema(description = "完成依据或理由 / Evidence, or why")
            String text) {
        static ActionItemStepView of(ActionItemStep it) {
            return new ActionItemStepView(it.kind(), it.act().at(), it.act().by(), it.text());
        }
    }

    static ActionItemView of(ActionItem it, LocalDate today) {
        return new ActionItemView(
                it.id(),
                it.text(),
                it.evidence(),
                it.owner().kind(),
                it.owner().name(),
                it.state(),
                it.term().dueOn(),
                it.term().provisional(),
                it.late(today),
                it.reminded().orElse(null),
                it.resolutionId().orElse(null),
                it.opened().at(),
                it.opened().by(),
                it.steps().stream().map(ActionItemStepView::of).toList());
    }
}
