package cn.yongji.onestop.approval.calendar;

import cn.yongji.onestop.approval.calendar.domain.CalendarBook;
import cn.yongji.onestop.approval.calendar.domain.Preview;
import cn.yongji.onestop.approval.calendar.domain.PreviewedMove;
import cn.yongji.onestop.approval.cases.CaseRounds;
import cn.yongji.onestop.approval.cases.domain.rule.DeadlineMove;
import cn.yongji.onestop.approval.cases.domain.rule.Deadlines;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.calendar.CurrentCalendar;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells every open deadline that a publication moves. A case that was told keeps it in the same write, so a round that
 * is killed is taken up by the next one, on whichever instance, and nobody is told twice.
 */
final class CalendarRound implements Runnable {
    private static final String RULE = "calendar";

    private final CalendarDesk desk;
    private final AggregateStore<CalendarBook> books;
    private final CaseRounds cases;
    private final CurrentCalendar current;
    private final PreviewedMoves previewed;
    private final Clock clock;
    private final Duration settle;

    /** @param settle how long another instance may go on counting with the calendar of before */
    CalendarRound(
            CalendarDesk desk,
            AggregateStore<CalendarBook> books,
            CaseRounds cases,
            CurrentCalendar current,
            PreviewedMoves previewed,
            Clock clock,
            Duration settle) {
        this.desk = desk;
        this.books = books;
        this.cases = cases;
        this.current = current;
        this.previewed = previewed;
        this.clock = clock;
        this.settle = settle;
    }

    @Override
    public void run() {
        var now = Command.ofRule(RULE, clock.instant());
        desk.open(now);
        var book = desk.book();
        desk.follow(book);
        var from = book.movesFrom();
        if (from.isEmpty()) return;
        var calendar = current.following().asItIsNow();
        var deadlines = new Deadlines(calendar);
        var act = new Act(now.at(), now.actor());
        var shown = new Shown(book.beingApplied(), act);
        var moved = cases.ofDueFrom(from.get(), now, it -> deadlines.move(it, act, shown::by));
        // Until every instance counts alike, one of them may tell a day by the calendar of before: look once more.
        if (moved == 0 && settled(book, now)) {
            var upTo = book.editions().size();
            books.settle(
                    CalendarDesk.BOOK,
                    now,
                    stored -> Decision.changed(stored.state().applied(upTo, calendar.version(), now.at())));
        }
    }

    /** Whether exactly a move stood in the preview that was published; what did not is noted before it is told. */
    private final class Shown {
        private final Optional<Preview> preview;
        private final Act act;
        private @Nullable Map<String, PreviewedMove> moves;

        Shown(Optional<Preview> preview, Act act) {
            this.preview = preview;
            this.act = act;
        }

        Optional<Boolean> by(DeadlineMove move) {
            return preview.map(it -> {
                var told = CalendarDesk.told(move);
                var shown = told.equals(movesOf(it).get(told.reviewId()));
                if (!shown) previewed.note(it.id(), told, act.at());
                return shown;
            });
        }

        /** Read with the first case that moves: most rounds find none. */
        private Map<String, PreviewedMove> movesOf(Preview it) {
            var known = moves;
            if (known == null) {
                known = previewed.shownBy(it.id());
                moves = known;
            }
            return known;
        }
    }

    private boolean settled(CalendarBook book, Command now) {
        return book.editions().isEmpty()
                || !now.at().isBefore(book.editions().getLast().publishedAt().plus(settle));
    }
}
