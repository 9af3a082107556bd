package cn.yongji.onestop.ledger.board.web;

import cn.yongji.onestop.ledger.board.Pulse;
import cn.yongji.onestop.ledger.board.WallBoard.Drawing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a client of the stream is: how many entries it has seen on the board, of which day by which calendar, and when it was told so.
 * Any instance can go on from there.
 *
 * @param calendar tells one edition of the working calendar from another
 */
record StreamPlace(long entries, LocalDate day, Instant at, String calendar) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,18})-([0-9]{1,7})-([0-9]{1,15})-([0-9a-f]{1,8})");

    static StreamPlace of(Drawing drawing, Pulse pulse) {
        return new StreamPlace(
                drawing.sheet().entries(), drawing.sheet().day(), pulse.serverTime(), markOf(drawing.calendar()));
    }

    /** What is no place begins from the start: an {@code EventSource} gives up for good where it is refused. */
    static Optional<StreamPlace> read(@Nullable String lastEventId) {
        if (lastEventId == null) return Optional.empty();
        var it = WRITTEN.matcher(lastEventId);
        if (!it.matches()) return Optional.empty();
        return Optional.of(new StreamPlace(
                Long.parseLong(it.group(1)),
                LocalDate.ofEpochDay(Long.parseLong(it.group(2))),
                Instant.ofEpochMilli(Long.parseLong(it.group(3))),
                it.group(4)));
    }

    /** Whether days and lights were counted there as they are on this board. */
    boolean isOfTheDayOf(Drawing drawing) {
        return day.equals(drawing.sheet().day()) && calendar.equals(markOf(drawing.calendar()));
    }

    private static String markOf(String calendar) {
        return Integer.toHexString(calendar.hashCode());
    }

    @Override
    public String toString() {
        return entries + "-" + day.toEpochDay() + "-" + at.toEpochMilli() + "-" + calendar;
    }
}
