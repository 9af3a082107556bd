package cn.yongji.onestop.ledger.report.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Something that a report counts, on the day on which it is counted.
 *
 * @param place by what it can be grouped
 */
record Counted<T>(Place place, T what) {
    /** Where it belongs; what does not apply is absent. */
    record Place(
            LocalDate day,
            Optional<Label> department,
            Optional<Label> matter,
            Optional<String> track,
            Optional<String> stage,
            Optional<String> kind) {

        /** The row it comes into; empty where it belongs to none. */
        Optional<Label> in(Grouping grouping) {
            return switch (grouping) {
                case NONE -> Optional.of(Label.of("ALL"));
                case DEPARTMENT -> department;
                case MATTER -> matter;
                case TRACK -> track.map(Label::of);
                case STAGE -> stage.map(Label::of);
                case MONTH -> Optional.of(Label.of(YearMonth.from(day).toString()));
                case KIND -> kind.map(Label::of);
            };
        }
    }

    /** A code, and what it is called. */
    record Label(String code, String name) {
        static Label of(String code) {
            return new Label(code, code);
        }
    }
}
