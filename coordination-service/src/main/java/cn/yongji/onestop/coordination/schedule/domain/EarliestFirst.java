package cn.yongji.onestop.coordination.schedule.domain;

import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.Free;
import cn.yongji.onestop.coordination.schedule.domain.MeetingPlan.Placed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 先到期先排: puts sitting after sitting at its earliest time. One that finds none whole, or only a late one, is split and its parts
 * are put by themselves, so that dealing with things together loses no meeting.
 */
final class EarliestFirst {
    private final SlotSearch search;
    private final Map<LocalDate, MeetingDay> days;
    private final List<Placed> placed = new ArrayList<>();

    EarliestFirst(SlotSearch search, Map<LocalDate, MeetingDay> booked) {
        this.search = search;
        this.days = new HashMap<>(booked);
    }

    MeetingPlan place(List<Sitting> inOrder) {
        for (var sitting : inOrder) place(sitting);
        return new MeetingPlan(placed);
    }

    private void place(Sitting sitting) {
        var free = earliest(sitting);
        var whole = sitting.wishes().size() == 1
                || free.filter(it -> !sitting.lateOn(it.slot().date())).isPresent();
        if (whole) keep(new Placed(sitting, free));
        else sitting.parts().forEach(part -> keep(new Placed(part, earliest(part))));
    }

    private Optional<Free> earliest(Sitting sitting) {
        if (sitting.earliest().isAfter(sitting.latest())) return Optional.empty();
        var seats = sitting.seats();
        return sitting.earliest()
                .datesUntil(sitting.latest().plusDays(1))
                .flatMap(day -> search.earliest(on(day), seats, sitting.notBefore()).stream())
                .findFirst();
    }

    private MeetingDay on(LocalDate day) {
        return days.getOrDefault(day, MeetingDay.free(day));
    }

    private void keep(Placed one) {
        placed.add(one);
        for (var booking : one.bookings()) {
            var date = booking.slot().date();
            days.put(date, on(date).with(booking).orElseThrow());
        }
    }
}
