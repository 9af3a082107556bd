package cn.yongji.onestop.coordination.meeting;

import cn.yongji.onestop.coordination.difficulty.domain.Level;
import cn.yongji.onestop.coordination.meeting.domain.Availability;
import cn.yongji.onestop.coordination.meeting.mongo.BookedDays;
import cn.yongji.onestop.coordination.meeting.seat.domain.Seat;
import cn.yongji.onestop.coordination.meeting.seat.mongo.Delegations;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Looks when departments are taken. */
@Component
public final class Availabilities {
    private final BookedDays booked;
    private final Delegations delegations;
    private final Clock clock;

    Availabilities(BookedDays booked, Delegations delegations, Clock clock) {
        this.booked = booked;
        this.delegations = delegations;
        this.clock = clock;
    }

    /** Of some departments in a span of days in China, both ends included. */
    public Availability of(SortedSet<DepartmentCode> departments, LocalDate from, LocalDate to) {
        var seats = new TreeMap<DepartmentCode, List<Seat>>();
        delegations.of(departments).forEach((code, named) -> seats.put(code, named.seats(Level.HUDDLE)));
        return Availability.of(seats, from, to, booked.between(from, to).values(), clock.instant());
    }
}
