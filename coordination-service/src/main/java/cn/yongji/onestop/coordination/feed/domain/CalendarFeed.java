package cn.yongji.onestop.coordination.feed.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 日历订阅: an address that a calendar reads.
 *
 * @param sha256 of the secret in the address, in hexadecimal digits; the secret itself is kept nowhere
 * @param made when the address was given out
 * @param lastUsed last day on which it was read
 */
public record CalendarFeed(String id, FeedScope scope, String sha256, Instant made, Optional<LocalDate> lastUsed) {
    private static final int LONGEST_LIFE = 400;
    private static final int LONGEST_SILENCE = 90;

    public static CalendarFeed made(String id, FeedScope scope, String sha256, Instant at) {
        return new CalendarFeed(id, scope, sha256, at, Optional.empty());
    }

    /** The last day on which it answers, as far as is known today: every read puts it off, not beyond 400 days. */
    public LocalDate lastDay() {
        var madeOn = WorkingCalendar.dateOf(made);
        var life = madeOn.plusDays(LONGEST_LIFE);
        var silence = lastUsed.orElse(madeOn).plusDays(LONGEST_SILENCE);
        return silence.isBefore(life) ? silence : life;
    }

    boolean hasEnded(LocalDate today) {
        return today.isAfter(lastDay());
    }

    CalendarFeed usedOn(LocalDate day) {
        return new CalendarFeed(id, scope, sha256, made, Optional.of(day));
    }
}
