package cn.yongji.onestop.approval.calendar;

import cn.yongji.onestop.approval.calendar.domain.CalendarBook;
import cn.yongji.onestop.approval.calendar.domain.CalendarDecider;
import cn.yongji.onestop.approval.calendar.domain.CalendarRefusal;
import cn.yongji.onestop.approval.calendar.domain.ScheduleDraft;
import cn.yongji.onestop.approval.cases.CaseRounds;
import cn.yongji.onestop.approval.cases.domain.Ruling;
import cn.yongji.onestop.approval.cases.domain.rule.DeadlineMove;
import cn.yongji.onestop.approval.cases.domain.rule.Deadlines;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Change;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.RawJson;
import cn.yongji.onestop.platform.aggregate.Result;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.calendar.CurrentCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** Where an administrator proposes a schedule, sees what it would move, and publishes it. */
public final class CalendarDesk {
    static final String BOOK = "calendar";

    private final AggregateStore<CalendarBook> store;
    private final CaseRounds cases;
    private final CurrentCalendar current;

    CalendarDesk(AggregateStore<CalendarBook> store, CaseRounds cases, CurrentCalendar current) {
        this.store = store;
        this.cases = cases;
        this.current = current;
    }

    public CalendarBook book() {
        return store.find(BOOK).map(Stored::state).orElse(CalendarBook.EMPTY);
    }

    /**
     * Keeps a proposal, after having looked what it would move. Looking may take a while, so it happens before the write.
     *
     * @param answer what the administrator is told of the book with the proposal, and of the moves
     */
    public Result<CalendarRefusal> propose(
            Command command, ScheduleDraft draft, BiFunction<CalendarBook, List<DeadlineMove>, Answer> answer) {
        open(command);
        var moves = CalendarDecider.propose(book(), draft, command.at())
                        instanceof CalendarDecider.Ruling.Done(var next, var _)
                ? wouldMove(next, command)
                : List.<DeadlineMove>of();
        return store.change(
                BOOK,
                command,
                stored -> change(CalendarDecider.propose(stored.state(), draft, command.at())),
                stored -> answer.apply(stored.state(), moves));
    }

    /** Publishes exactly what was proposed; deadlines move in the background. */
    public Result<CalendarRefusal> publish(
            Command command, int year, IntPredicate seen, Function<CalendarBook, Answer> answer) {
        open(command);
        var result = store.change(
                BOOK,
                command,
                stored -> change(CalendarDecider.publish(stored.state(), year, seen, command.at(), command.actor())),
                stored -> answer.apply(stored.state()));
        if (result instanceof Result.Done) follow(book());
        return result;
    }

    /** Counts with everything that is published, on this instance and soon on all. */
    void follow(CalendarBook book) {
        book.editions().stream()
                .filter(edition -> edition.number() > current.following().edition())
                .forEach(edition -> current.take(CalendarDecider.published(edition), edition.number()));
    }

    /** The book is opened by the first who needs it. */
    void open(Command command) {
        if (store.find(BOOK).isPresent()) return;
        var once = Command.ofRule("calendar", command.at());
        try {
            store.create(BOOK, once, CalendarBook.EMPTY, List.of(), _ -> new Answer(201, null, null, new RawJson("")));
        } catch (AggregateExists _) {
            // Another instance was quicker, and its book is as empty as this one's.
        }
    }

    private List<DeadlineMove> wouldMove(CalendarBook proposed, Command command) {
        var proposal = proposed.proposal().orElseThrow();
        var deadlines = new Deadlines(proposed.calendarWith(proposal.schedule()));
        var moves = new ArrayList<DeadlineMove>();
        cases.ofDueFrom(proposal.movesFrom(), command, it -> {
            deadlines.moves(it).stream().filter(DeadlineMove::otherDay).forEach(moves::add);
            return new Ruling.Unchanged();
        });
        return moves;
    }

    private static Change<CalendarBook, CalendarRefusal> change(CalendarDecider.Ruling ruling) {
        return switch (ruling) {
            case CalendarDecider.Ruling.Done(var next, var events) -> Change.apply(next, events);
            case CalendarDecider.Ruling.Denied(var refusal) -> Change.refuse(refusal);
        };
    }
}
