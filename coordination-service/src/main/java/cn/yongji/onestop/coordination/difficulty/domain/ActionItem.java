package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 交办任务 of a difficulty: what is to be done, what proves it, by whom and until when. It lies in the difficulty's document, so
 * that nobody closes the one without the other.
 *
 * @param evidence what will prove that it is done
 * @param resolutionId what resolved it, where a meeting did
 * @param reminded how far its owner has been reminded; each rung is told once
 */
public record ActionItem(
        String id,
        String text,
        String evidence,
        ActionItemOwner owner,
        Optional<String> resolutionId,
        Act opened,
        State state,
        Term term,
        Optional<Reminder> reminded,
        List<ActionItemStep> steps) {
    public ActionItem {
        steps = List.copyOf(steps);
    }

    /** How far it is. */
    public enum State {
        /** 办理中. */
        OPEN,
        /** 待确认: done, says its owner. */
        CLAIMED,
        /** 已完成. */
        CONFIRMED,
        /** 已取消. */
        CANCELLED
    }

    /**
     * 期限.
     *
     * @param dueOn last day in time
     * @param remindOn the day of the next reminder; none on days whose schedule is not published, and none after the last
     */
    public record Term(
            LocalDate dueOn, boolean provisional, DifficultyStanding.Counted counted, Optional<LocalDate> remindOn) {}

    /** Whether nothing is left to do. */
    public boolean settled() {
        return switch (state) {
            case OPEN, CLAIMED -> false;
            case CONFIRMED, CANCELLED -> true;
        };
    }

    /** Whether its last day has passed; a provisional one never has (D2). */
    public boolean late(LocalDate today) {
        return !settled() && !term.provisional() && today.isAfter(term.dueOn());
    }

    /** The day on which its owner is to be reminded next, while he has to do something. */
    public Optional<LocalDate> remindOn() {
        return state == State.OPEN ? term.remindOn() : Optional.empty();
    }

    ActionItem in(State next, ActionItemStep step) {
        return new ActionItem(id, text, evidence, owner, resolutionId, opened, next, term, reminded, with(step));
    }

    ActionItem until(Term other, Optional<Reminder> told, ActionItemStep step) {
        return new ActionItem(id, text, evidence, owner, resolutionId, opened, state, other, told, with(step));
    }

    ActionItem reminded(Reminder rung, Term next) {
        return new ActionItem(id, text, evidence, owner, resolutionId, opened, state, next, Optional.of(rung), steps);
    }

    boolean extended() {
        return steps.stream().anyMatch(it -> it.kind() == ActionItemStep.Kind.EXTENDED);
    }

    /** Who said last that it is done. */
    Optional<String> claimedBy() {
        return steps.stream()
                .filter(it -> it.kind() == ActionItemStep.Kind.CLAIMED)
                .reduce((_, last) -> last)
                .map(it -> it.act().by());
    }

    private List<ActionItemStep> with(ActionItemStep step) {
        return Stream.concat(steps.stream(), Stream.of(step)).toList();
    }
}
