package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.event.ActionItemChangedV1;
import cn.yongji.onestop.kernel.event.ActionItemOpenedV1;
import cn.yongji.onestop.kernel.event.ActionItemRemindedV1;

/** How action items are told to the others. */
final class ActionItemFacts {
    private ActionItemFacts() {}

    static ActionItemOpenedV1 opened(Difficulty of, ActionItem item) {
        return new ActionItemOpenedV1(
                of.file().projectId(),
                of.id(),
                item.id(),
                item.text(),
                item.evidence(),
                item.owner().kind().name(),
                item.owner().name(),
                item.term().dueOn(),
                item.term().provisional(),
                item.resolutionId().orElse(null),
                of.departmentCodes(),
                item.opened().at(),
                item.opened().by());
    }

    /** Its last step. */
    static ActionItemChangedV1 changed(Difficulty of, ActionItem item) {
        var step = item.steps().getLast();
        var reason = switch (step.kind()) {
            case SENT_BACK, EXTENDED, CANCELLED -> step.text();
            // What was brought as evidence stays with the problem.
            case CLAIMED, CONFIRMED, RECOUNTED -> null;
        };
        return new ActionItemChangedV1(
                of.file().projectId(),
                of.id(),
                item.id(),
                step.kind().name(),
                item.state().name(),
                reason,
                item.owner().name(),
                item.term().dueOn(),
                item.term().provisional(),
                of.departmentCodes(),
                step.act().at(),
                step.act().by());
    }

    static ActionItemRemindedV1 reminded(Difficulty of, ActionItem item, Reminder rung, Act act) {
        return new ActionItemRemindedV1(
                of.file().projectId(),
                of.id(),
                item.id(),
                rung.name(),
                item.owner().name(),
                item.term().dueOn(),
                of.departmentCodes(),
                act.at());
    }
}
