package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Act;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the department works on a review.
 *
 * @param reviewer who has it, if somebody has taken it
 * @param checked when its first look at the materials ended without a question
 * @param consultations other departments that were asked, in order
 * @param requests special procedures that the head was asked for, in order
 */
public record Desk(
        Optional<Reviewer> reviewer,
        Optional<Act> checked,
        List<Consultation> consultations,
        List<ProcedureRequest> requests) {
    public static final Desk EMPTY = new Desk(Optional.empty(), Optional.empty(), List.of(), List.of());

    public Desk {
        consultations = List.copyOf(consultations);
        requests = List.copyOf(requests);
    }

    public Desk with(Reviewer now) {
        return new Desk(Optional.of(now), checked, consultations, requests);
    }

    public Desk checked(Act act) {
        return new Desk(reviewer, Optional.of(act), consultations, requests);
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
        return new Desk(reviewer, checked, now, requests);
    }

    public Optional<ProcedureRequest> request(String id) {
        return requests.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The one that the head has not answered; there is one at a time. */
    public Optional<ProcedureRequest> openRequest() {
        return requests.stream().filter(ProcedureRequest::open).findFirst();
    }

    /** With this one in the place of the one with its identity, or after all others. */
    public Desk with(ProcedureRequest request) {
        var now = request(request.id()).isPresent()
                ? requests.stream()
                        .map(it -> it.id().equals(request.id()) ? request : it)
                        .toList()
                : Stream.concat(requests.stream(), Stream.of(request)).toList();
        return new Desk(reviewer, checked, consultations, now);
    }
}
