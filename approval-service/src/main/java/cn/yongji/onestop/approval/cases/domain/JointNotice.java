package cn.yongji.onestop.approval.cases.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * 联合补正告知: what all departments still need of one application, in one notice with one deadline (D11). The first that asks
 * opens it; it is issued when everybody has looked, when the window says so, or when the day of the first ask is over.
 */
public sealed interface JointNotice {
    String id();

    List<Item> items();

    /** Departments may still add to it. Each asking review stands still from its own day. */
    record Collecting(String id, Instant openedAt, List<Item> items) implements JointNotice {
        public Collecting {
            items = List.copyOf(items);
        }

        public Collecting with(Item item) {
            return new Collecting(
                    id, openedAt, Stream.concat(items.stream(), Stream.of(item)).toList());
        }
    }

    /**
     * Sent to the unit.
     *
     * @param items what was asked, in the order of asking
     * @param looked the matters whose departments had looked then, by asking or by saying that nothing is missing
     */
    record Issued(String id, List<Item> items, LocalDate answerBy, Act act, List<MatterCode> looked)
            implements JointNotice {
        public Issued {
            items = List.copyOf(items);
            looked = List.copyOf(looked);
        }
    }

    /** One supplement request of one review. */
    record Item(MatterCode matter, String supplementId) {}
}
