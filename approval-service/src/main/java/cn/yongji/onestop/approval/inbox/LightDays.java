package cn.yongji.onestop.approval.inbox;

import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Between which last days a light shows today, so that a list by light runs along its index and its pages are full.
 *
 * @param after days behind this one; all where there is none
 * @param upTo days up to and with this one; all where there is none
 */
public record LightDays(Optional<LocalDate> after, Optional<LocalDate> upTo) {
    /** Yellow begins when two working days are left, so it ends before the third one from today. */
    private static final int DAYS_TO_GREEN = 3;

    /** Empty where no light shows: then there is no last day to go by. */
    public static Optional<LightDays> of(Light.Colour light, WorkingCalendar calendar, LocalDate today) {
        // What is past and provisional is yellow, never red (D2); that is where the calendar ends before yesterday.
        var yesterday = today.minusDays(1);
        var known = calendar.knownUntil();
        var lastRed = known.isBefore(yesterday) ? known : yesterday;
        var lastYellow = calendar.plus(today, DAYS_TO_GREEN).date().minusDays(1);
        return switch (light) {
            case NONE -> Optional.empty();
            case RED -> Optional.of(new LightDays(Optional.empty(), Optional.of(lastRed)));
            case YELLOW -> Optional.of(new LightDays(Optional.of(lastRed), Optional.of(lastYellow)));
            case GREEN -> Optional.of(new LightDays(Optional.of(lastYellow), Optional.empty()));
        };
    }
}
