package cn.yongji.onestop.kernel.calendar;

import java.time.LocalDate;

/** Whether a limit may be extended. */
public sealed interface ExtensionRuling {
    /** The limit with its extension. */
    record Extended(TimeLimit limit) implements ExtensionRuling {}

    /** It happens once. */
    record AlreadyExtended(LimitExtension first) implements ExtensionRuling {}

    /** What is overdue is late, and no consent makes it timely again. */
    record TooLate(LocalDate due) implements ExtensionRuling {}

    /**
     * More than the law allows.
     *
     * @param most working days it may be extended by; 0 if not at all
     */
    record BeyondFrame(int most) implements ExtensionRuling {}
}
