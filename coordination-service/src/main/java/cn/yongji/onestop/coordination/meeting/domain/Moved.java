package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 会议改期: that a meeting has another time than it was called for. The new time is booked beside the one before, under a name of
 * its own, and the one before is given back afterwards, so that at no moment the meeting has none.
 *
 * @param times how often it has got another time
 * @param act who decided the last one, and when
 * @param booking under which name its time is booked
 * @param left the time before, while it is not free again
 */
public record Moved(int times, Act act, String booking, Optional<Left> left) {
    /** A time that is still booked for a meeting that is held at another one. */
    public record Left(LocalDate date, String booking) {}

    Moved freed() {
        return new Moved(times, act, booking, Optional.empty());
    }
}
