package cn.yongji.onestop.approval.message.domain;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.CaseMessagedV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 留言板: what is said about a case beside its reviews. Decisions of its own it has none. */
public record Board(String caseId, String projectId, List<Message> messages, List<Work> works) {
    /** A board is one document; a case that is talked about more than this needs a meeting. */
    public static final int MOST = 500;

    public Board {
        messages = List.copyOf(messages);
        works = List.copyOf(works);
    }

    public static Board of(String caseId, String projectId) {
        return new Board(caseId, projectId, List.of(), List.of());
    }

    /** The name a board is kept under; its events have it as their subject. */
    public static String idOf(String caseId) {
        return caseId + "-board";
    }

    public Decision<Board, BoardRefusal> say(Message message) {
        if (messages.size() >= MOST) return new Decision.Refused<>(new BoardRefusal.Full(MOST));
        if (message.audience() == Message.Audience.DEPARTMENT
                && message.department().isEmpty()) return new Decision.Refused<>(new BoardRefusal.NoInnerNotes());
        return new Decision.Changed<>(with(message), told(message));
    }

    /** Signing for work twice is no more than once. */
    public Decision<Board, BoardRefusal> acknowledge(
            MatterCode matter, DepartmentCode department, Work.State.Acknowledged receipt) {
        var same = stateOf(matter).orElse(null) instanceof Work.State.Acknowledged before
                && before.externalNumber().equals(receipt.externalNumber());
        return same ? new Decision.Unchanged<>() : done(matter, department, receipt);
    }

    public Decision<Board, BoardRefusal> reject(
            MatterCode matter, DepartmentCode department, Work.State.Rejected rejection, Message message) {
        if (stateOf(matter).orElse(null) instanceof Work.State.Rejected before)
            return new Decision.Refused<>(new BoardRefusal.RejectedAlready(before.at()));
        return doneAnd(with(new Work(matter, department, rejection)), message);
    }

    /** Says what becomes of work that was given back. */
    public Decision<Board, BoardRefusal> settle(MatterCode matter, boolean stays, String note, Message message) {
        var work = work(matter);
        if (work.isEmpty() || !(work.get().state() instanceof Work.State.Rejected rejection))
            return new Decision.Refused<>(new BoardRefusal.NotRejected());
        var settled = new Work.State.Settled(rejection, stays, note, message.at(), message.by());
        return doneAnd(with(work.get().now(settled)), message);
    }

    public Optional<Work> work(MatterCode matter) {
        return works.stream().filter(work -> work.matter().equals(matter)).findFirst();
    }

    /** Whether a department waits for an answer to what it gave back. */
    public boolean hasRejections() {
        return works.stream().anyMatch(work -> work.state() instanceof Work.State.Rejected);
    }

    private Optional<Work.State> stateOf(MatterCode matter) {
        return work(matter).map(Work::state);
    }

    private Decision<Board, BoardRefusal> done(MatterCode matter, DepartmentCode department, Work.State state) {
        return new Decision.Changed<>(with(new Work(matter, department, state)), List.of());
    }

    private static Decision<Board, BoardRefusal> doneAnd(Board next, Message message) {
        if (next.messages().size() >= MOST) return new Decision.Refused<>(new BoardRefusal.Full(MOST));
        return new Decision.Changed<>(next.with(message), next.told(message));
    }

    private Board with(Message message) {
        return new Board(
                caseId,
                projectId,
                Stream.concat(messages.stream(), Stream.of(message)).toList(),
                works);
    }

    private Board with(Work now) {
        var others = works.stream().filter(work -> !work.matter().equals(now.matter()));
        return new Board(
                caseId,
                projectId,
                messages,
                Stream.concat(others, Stream.of(now)).toList());
    }

    /** Inner notes are nobody else's business, not even that there are any. */
    private List<EventContract> told(Message message) {
        if (message.audience() == Message.Audience.DEPARTMENT) return List.of();
        return List.of(
                messaged(message.id(), message.department().map(DepartmentCode::value), message.at(), message.by()));
    }

    private EventContract messaged(String message, Optional<String> department, Instant at, String by) {
        return new CaseMessagedV1(projectId, caseId, message, department.orElse(null), at, by);
    }
}
