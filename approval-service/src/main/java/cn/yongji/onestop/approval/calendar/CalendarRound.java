package cn.yongji.onestop.approval.calendar;

import cn.yongji.onestop.approval.calendar.domain.CalendarBook;
import cn.yongji.onestop.approval.cases.CaseRounds;
import cn.yongji.onestop.approval.cases.domain.review.Act;
import cn.yongji.onestop.approval.cases.domain.rule.Deadlines;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Change;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.calendar.CurrentCalendar;
import java.time.Clock;
import java.time.Duration;

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
    private final Clock clock;
    private final Duration settle;

    /** @param settle how long another instance may go on counting with the calendar of before */
    CalendarRound(
            CalendarDesk desk,
            AggregateStore<CalendarBook> books,
            CaseRounds cases,
            CurrentCalendar current,
            Clock clock,
            Duration settle) {
        this.desk = desk;
        this.books = books;
        this.cases = cases;
        this.current = current;
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
        var moved = cases.ofDueFrom(from.get(), now, it -> deadlines.move(it, act));
        // Until every instance counts alike, one of them may tell a day by the calendar of before: look once more.
        if (moved == 0 && settled(book, now)) {
            var upTo = book.editions().size();
            books.<String>sweep(
                    CalendarDesk.BOOK,
                    now,
                    stored -> Change.apply(stored.state().applied(upTo, calendar.version(), now.at())));
        }
    }

    private boolean settled(CalendarBook book, Command now) {
        return book.editions().isEmpty()
                || !now.at().isBefore(book.editions().getLast().publishedAt().plus(settle));
    }
}
