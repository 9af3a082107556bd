package cn.yongji.onestop.approval.cases.domain;

import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.RequestedItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be asked of a review: by its department, by the answer of the unit, by coordination, or by time. */
public sealed interface ReviewCommand {
    /** 准予. */
    record Grant(Optional<String> opinion, Optional<String> resultNumber, List<String> conditions, Act act)
            implements ReviewCommand {
        public Grant {
            conditions = List.copyOf(conditions);
        }
    }

    /** 不予. */
    record Refuse(Optional<String> ground, Optional<String> opinion, Optional<String> resultNumber, Act act)
            implements ReviewCommand {}

    /** 要求补正, with the working days the unit has for its answer. */
    record AskSupplement(String supplementId, List<RequestedItem> items, String basis, int workingDays, Act act)
            implements ReviewCommand {
        public AskSupplement {
            items = List.copyOf(items);
        }
    }

    /** 补正材料到达. */
    record TakeSupplement(String supplementId, List<MaterialRef> materials, Optional<String> note, Act act)
            implements ReviewCommand {
        public TakeSupplement {
            materials = List.copyOf(materials);
        }
    }

    /** A problem stands against granting. */
    record RaiseBlock(String problemId, Instant at) implements ReviewCommand {}

    /** A resolution lets the review go on: past one problem, or past all of them where it names none. */
    record LiftBlock(Optional<String> problemId, String resolutionId, String resolution, Instant at)
            implements ReviewCommand {}

    /** Time has passed. */
    record CheckRed(Act act) implements ReviewCommand {}
}
