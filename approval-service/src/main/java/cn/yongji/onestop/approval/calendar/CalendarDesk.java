package cn.yongji.onestop.approval.calendar;

import cn.yongji.onestop.approval.calendar.domain.CalendarBook;
import cn.yongji.onestop.approval.calendar.domain.CalendarDecider;
import cn.yongji.onestop.approval.calendar.domain.CalendarRefusal;
import cn.yongji.onestop.approval.calendar.domain.Preview;
import cn.yongji.onestop.approval.calendar.domain.PreviewedMove;
import cn.yongji.onestop.approval.calendar.domain.ScheduleDraft;
import cn.yongji.onestop.approval.cases.CaseRounds;
import cn.yongji.onestop.approval.cases.domain.rule.DeadlineMove;
import cn.yongji.onestop.approval.cases.domain.rule.Deadlines;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.calendar.CurrentCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.springframework.stereotype.Component;

/** Where an administrator proposes a schedule, sees what it would move, and publishes it. */
@Component
public final class CalendarDesk {
    static final String BOOK = "calendar";

    /** A preview that nobody keeps may belong to a proposal that is being written. */
    private static final Duration KEPT_AT_LEAST = Duration.ofDays(1);

    private final AggregateStore<CalendarBook> store;
    private final CaseRounds cases;
    private final CurrentCalendar current;
    private final PreviewedMoves moves;

    CalendarDesk(AggregateStore<CalendarBook> store, CaseRounds cases, CurrentCalendar current, PreviewedMoves moves) {
        this.store = store;
        this.cases = cases;
        this.current = current;
        this.moves = moves;
    }

    public CalendarBook book() {
        return store.find(BOOK).map(Stored::state).orElse(CalendarBook.EMPTY);
    }

    /**
     * Keeps a proposal, after having looked what it would move. Looking may take a while, so it happens before the write.
     */
    public Outcome<CalendarBook, CalendarRefusal> propose(Asked<CalendarBook> asked, ScheduleDraft draft) {
        var command = asked.command();
        open(command);
        var preview = CalendarDecider.propose(book(), draft, command.at())
                        instanceof Decision.Changed<CalendarBook, CalendarRefusal>(var next, var _)
                ? Optional.of(look(next, command))
                : Optional.<Preview>empty();
        var outcome = store.change(
                BOOK, asked, stored -> seen(CalendarDecider.propose(stored.state(), draft, command.at()), preview));
        moves.forgetAllBut(book().previews(), command.at().minus(KEPT_AT_LEAST));
        return outcome;
    }

    /** Part of what a preview has shown, and of what was moved beside it. */
    public List<PreviewedMoves.Placed> moves(Preview preview, String after, int limit) {
        return moves.read(preview.id(), after, limit);
    }

    private static Decision<CalendarBook, CalendarRefusal> seen(
            Decision<CalendarBook, CalendarRefusal> ruling, Optional<Preview> preview) {
        return preview.isPresent()
                        && ruling instanceof Decision.Changed<CalendarBook, CalendarRefusal>(var next, var events)
                ? new Decision.Changed<>(next.with(preview.get()), events)
                : ruling;
    }

    /** Publishes exactly what was proposed; deadlines move in the background. */
    public Outcome<CalendarBook, CalendarRefusal> publish(Asked<CalendarBook> asked, int year, IntPredicate seen) {
        var command = asked.command();
        open(command);
        return store.<CalendarRefusal>change(
                        BOOK,
                        asked,
                        stored -> CalendarDecider.publish(stored.state(), year, seen, command.at(), command.actor()))
                .then(_ -> follow(book()));
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
            store.create(BOOK, once, CalendarBook.EMPTY);
        } catch (AggregateExists _) {
            // Another instance was quicker, and its book is as empty as this one's.
        }
    }

    /** Goes through every open deadline and keeps what would move. */
    private Preview look(CalendarBook proposed, Command command) {
        var proposal = proposed.proposal().orElseThrow();
        var deadlines = new Deadlines(proposed.calendarWith(proposal.schedule()));
        var album = new Album(Ids.next(), command.at());
        cases.ofDueFrom(proposal.movesFrom(), command, it -> {
            deadlines.moves(it).stream().filter(DeadlineMove::otherDay).forEach(album::add);
            return new Decision.Unchanged<>();
        });
        return album.closed();
    }

    /** Moves on their way into a preview, a thousand with each write. */
    private final class Album {
        private static final int BATCH = 1_000;

        private final String id;
        private final Instant at;
        private final List<PreviewedMove> waiting = new ArrayList<>();
        private int kept;

        Album(String id, Instant at) {
            this.id = id;
            this.at = at;
        }

        void add(DeadlineMove move) {
            waiting.add(told(move));
            if (waiting.size() == BATCH) keep();
        }

        Preview closed() {
            keep();
            return new Preview(id, kept, at);
        }

        private void keep() {
            moves.keep(id, kept + 1, waiting, at);
            kept += waiting.size();
            waiting.clear();
        }
    }

    static PreviewedMove told(DeadlineMove move) {
        return new PreviewedMove(
                move.id().value(),
                move.review().department().value(),
                move.before().date(),
                move.before().provisional(),
                move.after().date());
    }
}
