package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Contradiction;
import cn.yongji.onestop.approval.cases.domain.review.Condition;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which conditions of two departments cannot both be met, as a table. */
public record ContradictionRules(List<Rule> rules) {
    public static final ContradictionRules NONE = new ContradictionRules(List.of());

    public ContradictionRules {
        rules = List.copyOf(rules);
    }

    /** When two values contradict each other. */
    public enum Relation {
        /** As soon as they are not the same. */
        DIFFERENT,
        /** When the first number is less than the second: a ceiling below a floor. */
        LESS
    }

    /** One line of the table: a condition of one kind against one of the other, or the same, kind. */
    public record Rule(String id, String kind, String against, Relation relation) {
        private boolean contradicts(Condition one, Condition other) {
            if (!one.kind().equals(kind) || !other.kind().equals(against)) return false;
            if (one.value().isEmpty() || other.value().isEmpty()) return false;
            var left = one.value().get().strip();
            var right = other.value().get().strip();
            var first = number(left);
            var second = number(right);
            var numbers = first.isPresent() && second.isPresent();
            return switch (relation) {
                case DIFFERENT -> numbers ? first.get().compareTo(second.get()) != 0 : !left.equalsIgnoreCase(right);
                case LESS -> numbers && first.get().compareTo(second.get()) < 0;
            };
        }

        private static Optional<BigDecimal> number(String text) {
            // A long exponent would make a number of gigabytes; no condition needs one.
            return text.matches("[+-]?\\d{1,15}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
        }
    }

    /** What the conditions of a review just granted contradict in those of other departments, and was not found before. */
    List<Contradiction> found(Case of, Review.Passed granted, Instant at) {
        if (rules.isEmpty() || granted.approval().conditions().isEmpty()) return List.of();
        var known =
                of.dossier().contradictions().stream().map(Contradiction::id).toList();
        var found = new ArrayList<Contradiction>();
        for (var review : of.reviews()) {
            if (!(review instanceof Review.Passed other)) continue;
            if (other.department().equals(granted.department())) continue;
            between(of, granted, other, at)
                    .filter(it -> !known.contains(it.id()))
                    .forEach(found::add);
        }
        return found;
    }

    private Stream<Contradiction> between(Case of, Review.Passed granted, Review.Passed other, Instant at) {
        return granted.approval().conditions().stream()
                .flatMap(mine -> other.approval().conditions().stream()
                        .flatMap(theirs -> rules.stream()
                                .filter(rule -> rule.contradicts(mine, theirs) || rule.contradicts(theirs, mine))
                                .map(rule -> new Contradiction(
                                        "%s-%s-%s-%s".formatted(of.id(), rule.id(), other.matter(), granted.matter()),
                                        rule.id(),
                                        new Contradiction.Side(other.matter(), theirs.text()),
                                        new Contradiction.Side(granted.matter(), mine.text()),
                                        at))));
    }
}
