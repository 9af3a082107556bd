package cn.yongji.onestop.coordination.meeting;

import cn.yongji.onestop.coordination.meeting.domain.Booking;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRequest;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.Wish;
import cn.yongji.onestop.coordination.meeting.seat.domain.Delegation;
import cn.yongji.onestop.coordination.meeting.seat.domain.Room;
import cn.yongji.onestop.coordination.meeting.seat.domain.Seat;
import cn.yongji.onestop.coordination.meeting.seat.domain.TakenSeat;
import cn.yongji.onestop.coordination.meeting.seat.mongo.Delegations;
import cn.yongji.onestop.coordination.meeting.seat.mongo.Rooms;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Knows from which seats a meeting can be held, and who sits on those that it got. */
@Component
final class Seating {
    private final Delegations delegations;
    private final Rooms rooms;

    Seating(Delegations delegations, Rooms rooms) {
        this.delegations = delegations;
        this.rooms = rooms;
    }

    /** The rooms that are kept, where none of them would do for a meeting, however free it is. */
    Optional<List<Room>> tooSmall(MeetingRequest request) {
        if (request.room().isEmpty()) return Optional.empty();
        var all = rooms.all();
        return all.stream().anyMatch(it -> it.fits(request.room().get())) ? Optional.empty() : Optional.of(all);
    }

    /**
     * One seat of each department that binds it there, the project itself, so that nobody meets twice at once, and the smallest
     * room that does.
     */
    Wish wish(MeetingRequest request) {
        return wishes(List.of(request)).getFirst();
    }

    /** As {@link #wish}, of many that are read for together, in their order. */
    List<Wish> wishes(List<MeetingRequest> requests) {
        var departments = requests.stream()
                .flatMap(it -> it.departments().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var named = delegations.of(departments);
        var kept = requests.stream().anyMatch(it -> it.room().isPresent()) ? rooms.all() : List.<Room>of();
        return requests.stream().map(it -> wish(it, named, kept)).toList();
    }

    private static Wish wish(MeetingRequest request, Map<DepartmentCode, Delegation> named, List<Room> rooms) {
        var choices = new ArrayList<List<Seat>>();
        for (var department : request.departments())
            choices.add(Optional.ofNullable(named.get(department))
                    .orElseGet(() -> Delegation.of(department))
                    .seats(request.kind().level()));
        choices.add(List.of(Seat.project(request.difficulty().projectId())));
        request.room()
                .ifPresent(wanted -> choices.add(rooms.stream()
                        .filter(it -> it.fits(wanted))
                        .map(it -> Seat.room(it.id()))
                        .toList()));
        return new Wish(choices, request.minutes());
    }

    /** The seats of a booking with the people of now. */
    List<TakenSeat> taken(Booking booking, SortedSet<DepartmentCode> departments) {
        var named = delegations.of(departments);
        return booking.seats().stream()
                .map(seat -> new TakenSeat(seat, name(seat, named)))
                .toList();
    }

    private Optional<String> name(Seat seat, Map<DepartmentCode, Delegation> named) {
        return seat.room().isPresent()
                ? rooms.find(seat.room().get()).map(Room::name)
                : seat.department().map(named::get).flatMap(it -> it.person(seat));
    }
}
