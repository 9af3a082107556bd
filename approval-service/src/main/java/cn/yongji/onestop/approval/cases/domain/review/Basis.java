package cn.yongji.onestop.approval.cases.domain.review;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a decision came about beside its author.
 *
 * @param rule the rule that decided, or under which the decision was taken as it was
 * @param proposedBy who proposed what another one signed
 * @param paperDueOn by when the paper is owed, where silence granted (D14)
 */
public record Basis(Optional<String> rule, Optional<String> proposedBy, Optional<LocalDate> paperDueOn) {
    /** Decided by its author, and by nothing else. */
    public static final Basis PLAIN = new Basis(Optional.empty(), Optional.empty(), Optional.empty());

    public static Basis rule(String rule) {
        return new Basis(Optional.of(rule), Optional.empty(), Optional.empty());
    }
}
