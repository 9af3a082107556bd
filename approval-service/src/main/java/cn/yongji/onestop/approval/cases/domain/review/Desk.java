package cn.yongji.onestop.approval.cases.domain.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the department works on a review.
 *
 * @param reviewer who has it, if somebody has taken it
 * @param checked when its first look at the materials ended without a question
 * @param consultations other departments that were asked, in order
 */
public record Desk(Optional<Reviewer> reviewer, Optional<Act> checked, List<Consultation> consultations) {
    public static final Desk EMPTY = new Desk(Optional.empty(), Optional.empty(), List.of());

    public Desk {
        consultations = List.copyOf(consultations);
    }

    public Desk with(Reviewer now) {
        return new Desk(Optional.of(now), checked, consultations);
    }

    public Desk checked(Act act) {
        return new Desk(reviewer, Optional.of(act), consultations);
    }

    public Optional<Consultation> consultation(String id) {
        return consultations.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** With this one in the place of the one with its identity, or after all others. */
    public Desk with(Consultation consultation) {
        var now = consultation(consultation.id()).isPresent()
                ? consultations.stream()
                        .map(it -> it.id().equals(consultation.id()) ? consultation : it)
                        .toList()
                : Stream.concat(consultations.stream(), Stream.of(consultation)).toList();
        return new Desk(reviewer, checked, now);
    }
}
