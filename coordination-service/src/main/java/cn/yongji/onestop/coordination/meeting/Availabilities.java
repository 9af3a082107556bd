package cn.yongji.onestop.coordination.meeting;

import cn.yongji.onestop.coordination.meeting.domain.Availability;
import cn.yongji.onestop.coordination.meeting.mongo.BookedDays;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.SortedSet;
import org.springframework.stereotype.Component;

/** Looks when departments are taken. */
@Component
public final class Availabilities {
    private final BookedDays booked;
    private final Clock clock;

    Availabilities(BookedDays booked, Clock clock) {
        this.booked = booked;
        this.clock = clock;
    }

    /** Of some departments in a span of days in China, both ends included. */
    public Availability of(SortedSet<DepartmentCode> departments, LocalDate from, LocalDate to) {
        return Availability.of(departments, from, to, booked.between(from, to).values(), clock.instant());
    }
}
