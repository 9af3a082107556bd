package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.coordination.difficulty.domain.ActionItem.State;
import cn.yongji.onestop.coordination.difficulty.domain.ActionItemStep.Kind;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyStanding.Counted;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What may be done to the action items of an open difficulty: given, done, found done or not, given more days once, given up. */
final class ActionItemDecider {
    private final WorkingCalendar calendar;

    ActionItemDecider(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    Decision<Difficulty, DifficultyRefusal> open(Difficulty.Open open, DifficultyCommand.OpenActionItem command) {
        var unknown = command.resolutionId()
                .filter(id ->
                        open.resolutions().noneMatch(it -> it.resolutionId().equals(id)));
        if (unknown.isPresent()) return refused(new DifficultyRefusal.UnknownResolution(unknown.get()));
        var on = command.act().on();
        var due = calendar.plus(on, command.workingDays()).date();
        // What is given at short notice was told with its day just now.
        var told = Reminder.reached(calendar, due, on);
        var item = new ActionItem(
                command.itemId(),
                command.text(),
                command.evidence(),
                command.owner(),
                command.resolutionId(),
                command.act(),
                State.OPEN,
                term(new Counted(on, command.workingDays()), told),
                told,
                List.of());
        var next = open.with(item);
        return new Decision.Changed<>(next, List.of(ActionItemFacts.opened(next, item)));
    }

    Decision<Difficulty, DifficultyRefusal> decide(Difficulty.Open open, DifficultyCommand.OnActionItem command) {
        var known = open.item(command.itemId());
        if (known.isEmpty()) return refused(new DifficultyRefusal.NoSuchActionItem(command.itemId()));
        var item = known.get();
        var act = command.act();
        return switch (command.wanted()) {
            case ActionItemCommand.Claim(var evidence) ->
                item.state() == State.OPEN
                        ? to(open, item.in(State.CLAIMED, new ActionItemStep(Kind.CLAIMED, act, evidence)))
                        : notNow(item);
            case ActionItemCommand.SendBack(var reason) ->
                item.state() == State.CLAIMED
                        ? to(open, item.in(State.OPEN, new ActionItemStep(Kind.SENT_BACK, act, reason)))
                        : notNow(item);
            case ActionItemCommand.Confirm _ -> confirm(open, item, act);
            case ActionItemCommand.Extend it -> extend(open, item, it, act);
            case ActionItemCommand.Cancel(var reason) ->
                item.settled() ? notNow(item) : to(open, cancelled(item, act, reason));
        };
    }

    private Decision<Difficulty, DifficultyRefusal> confirm(Difficulty.Open open, ActionItem item, Act act) {
        if (item.state() != State.CLAIMED) return notNow(item);
        // Four eyes: the task force does not find its own work done.
        if (item.claimedBy().filter(act.by()::equals).isPresent())
            return refused(new DifficultyRefusal.OwnActionItem(act.by()));
        return to(open, item.in(State.CONFIRMED, new ActionItemStep(Kind.CONFIRMED, act, "")));
    }

    private Decision<Difficulty, DifficultyRefusal> extend(
            Difficulty.Open open, ActionItem item, ActionItemCommand.Extend extend, Act act) {
        if (item.settled()) return notNow(item);
        if (item.extended())
            return refused(new DifficultyRefusal.ExtendedBefore(item.term().dueOn()));
        var was = item.term().counted();
        var counted = new Counted(was.since(), was.workingDays() + extend.workingDays());
        return to(open, counted(item, counted, new ActionItemStep(Kind.EXTENDED, act, extend.reason())));
    }

    /** As another calendar counts it. */
    ActionItem recounted(ActionItem item, Act act) {
        var next = term(item.term().counted(), item.reminded());
        if (item.settled() || next.equals(item.term())) return item;
        var text = item.term().dueOn() + " → " + next.dueOn();
        return counted(item, item.term().counted(), new ActionItemStep(Kind.RECOUNTED, act, text));
    }

    /** Another day brings reminders of its own; those whose day is over already are not told after the fact. */
    private ActionItem counted(ActionItem item, Counted counted, ActionItemStep step) {
        var due = calendar.plus(counted.since(), counted.workingDays()).date();
        var told = Reminder.reached(calendar, due, step.act().on());
        return item.until(term(counted, told), told, step);
    }

    private ActionItem.Term term(Counted counted, Optional<Reminder> told) {
        var due = calendar.plus(counted.since(), counted.workingDays());
        var next = due.provisional() ? Optional.<LocalDate>empty() : Reminder.next(calendar, due.date(), told);
        return new ActionItem.Term(due.date(), due.provisional(), counted, next);
    }

    /** With its reminder, if the day of one has come. */
    Optional<ActionItem> reminded(ActionItem item, Act act) {
        if (item.remindOn().filter(it -> !act.on().isBefore(it)).isEmpty()) return Optional.empty();
        return Reminder.reached(calendar, item.term().dueOn(), act.on())
                .map(rung -> item.reminded(rung, term(item.term().counted(), Optional.of(rung))));
    }

    static ActionItem cancelled(ActionItem item, Act act, String reason) {
        return item.in(State.CANCELLED, new ActionItemStep(Kind.CANCELLED, act, reason));
    }

    private static Decision<Difficulty, DifficultyRefusal> to(Difficulty.Open open, ActionItem item) {
        var next = open.replacing(item);
        return new Decision.Changed<>(next, List.of(ActionItemFacts.changed(next, item)));
    }

    private static Decision<Difficulty, DifficultyRefusal> notNow(ActionItem item) {
        return refused(new DifficultyRefusal.ActionItemIs(item.state()));
    }

    private static Decision<Difficulty, DifficultyRefusal> refused(DifficultyRefusal refusal) {
        return new Decision.Refused<>(refusal);
    }
}
