package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.event.DecisionCondition;
import java.util.Optional;

/**
 * 许可条件: what a decision demands of the unit, and whether it is done.
 *
 * @param kind what it is about, such as {@code SETBACK}; conditions of one kind can be compared
 * @param value what is compared: a number, or a word such as {@code EAST}
 */
public record Condition(String kind, String text, Optional<String> value, Optional<Fulfilment> fulfilment) {
    /** A condition in words alone. */
    public static final String OTHER = "OTHER";

    /** 已落实. */
    public record Fulfilment(String note, Act act) {}

    public static Condition open(String kind, String text, Optional<String> value) {
        return new Condition(kind, text, value, Optional.empty());
    }

    public Condition fulfilled(Fulfilment how) {
        return new Condition(kind, text, value, Optional.of(how));
    }

    public DecisionCondition told() {
        return new DecisionCondition(kind, text, value.orElse(null));
    }
}
