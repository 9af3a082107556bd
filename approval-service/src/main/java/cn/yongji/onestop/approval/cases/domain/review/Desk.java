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
 * @param tasks what the head answers for since an exemption fell after the grant, in order
 */
public record Desk(
        Optional<Reviewer> reviewer,
        Optional<Act> checked,
        List<Consultation> consultations,
        List<ProcedureRequest> requests,
        List<ComplianceTask> tasks) {
    public static final Desk EMPTY = new Desk(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());

    public Desk {
        consultations = List.copyOf(consultations);
        requests = List.copyOf(requests);
        tasks = List.copyOf(tasks);
    }

    public Desk with(Reviewer now) {
        return new Desk(Optional.of(now), checked, consultations, requests, tasks);
    }

    public Desk checked(Act act) {
        return new Desk(reviewer, Optional.of(act), consultations, requests, tasks);
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
        return new Desk(reviewer, checked, now, requests, tasks);
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
        return new Desk(reviewer, checked, consultations, now, tasks);
    }

    public Desk with(ComplianceTask task) {
        return withTasks(Stream.concat(tasks.stream(), Stream.of(task)).toList());
    }

    /** With these instead of all tasks so far. */
    public Desk withTasks(List<ComplianceTask> now) {
        return new Desk(reviewer, checked, consultations, requests, now);
    }

    /** Those that the head has not answered. */
    public List<ComplianceTask> openTasks() {
        return tasks.stream().filter(ComplianceTask::open).toList();
    }

    /** Without those that the head has not answered: what was granted is not any more. */
    public Desk withoutOpenTasks() {
        return withTasks(tasks.stream().filter(it -> !it.open()).toList());
    }
}
