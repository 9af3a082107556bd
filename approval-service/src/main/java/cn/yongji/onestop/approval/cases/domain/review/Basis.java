package cn.yongji.onestop.approval.cases.domain.review;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a decision came about beside its author.
 *
 * @param rule the rule that decided, or under which the decision was taken as it was
 * @param proposedBy who proposed what another one signed
 * @param paperDueOn by when the paper is owed, where silence granted (D14)
 * @param citedOpinion number of the opinion of a higher level that it rests on (S23, S24)
 * @param withoutReview why a head granted without the experts' review that an exemption had spared until it fell
 * @param onFlagged why it was granted although a main material of it was flagged
 */
public record Basis(
        Optional<String> rule,
        Optional<String> proposedBy,
        Optional<LocalDate> paperDueOn,
        Optional<String> citedOpinion,
        Optional<String> withoutReview,
        Optional<String> onFlagged) {
    /** Decided by its author, and by nothing else. */
    public static final Basis PLAIN = new Basis(Optional.empty(), Optional.empty(), Optional.empty());

    public Basis(Optional<String> rule, Optional<String> proposedBy, Optional<LocalDate> paperDueOn) {
        this(rule, proposedBy, paperDueOn, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Marked by a rule. */
    public Basis marked(String by) {
        return new Basis(Optional.of(by), proposedBy, paperDueOn, citedOpinion, withoutReview, onFlagged);
    }

    public Basis citing(Optional<String> opinion, Optional<String> reason) {
        return new Basis(rule, proposedBy, paperDueOn, opinion, reason, onFlagged);
    }

    public Basis reasoned(Optional<String> forFlagged) {
        return new Basis(rule, proposedBy, paperDueOn, citedOpinion, withoutReview, forFlagged);
    }

    public static Basis rule(String rule) {
        return new Basis(Optional.of(rule), Optional.empty(), Optional.empty());
    }
}
