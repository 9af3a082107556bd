package cn.yongji.onestop.coordination.meeting;

import cn.yongji.onestop.coordination.meeting.domain.Booking;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRequest;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.Wish;
import cn.yongji.onestop.coordination.meeting.seat.domain.Seat;
import cn.yongji.onestop.coordination.meeting.seat.domain.TakenSeat;
import cn.yongji.onestop.coordination.meeting.seat.mongo.Delegations;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.springframework.stereotype.Component;

/** Knows from which seats a meeting can be held, and who sits on those that it got. */
@Component
final class Seating {
    private final Delegations delegations;

    Seating(Delegations delegations) {
        this.delegations = delegations;
    }

    /** One seat of each department that binds it there, and the project itself: nobody meets twice at once. */
    Wish wish(MeetingRequest request) {
        var choices = new ArrayList<List<Seat>>();
        for (var delegation : delegations.of(request.departments()).values())
            choices.add(delegation.seats(request.kind().level()));
        choices.add(List.of(Seat.project(request.difficulty().projectId())));
        return new Wish(choices, request.minutes());
    }

    /** The seats of a booking with the people of now. */
    List<TakenSeat> taken(Booking booking, SortedSet<DepartmentCode> departments) {
        var named = delegations.of(departments);
        return booking.seats().stream()
                .map(seat ->
                        new TakenSeat(seat, seat.department().map(named::get).flatMap(it -> it.person(seat))))
                .toList();
    }
}
