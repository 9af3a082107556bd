package cn.yongji.onestop.coordination.schedule.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * 排期单: many meetings that were wanted at once, and where they are put. What is booked is what was seen: the plan is kept, and
 * not made anew when it is booked.
 */
public sealed interface Schedule {
    String id();

    Act asked();

    List<Planned> planned();

    /** 预排: nothing is booked. */
    record Previewed(String id, Act asked, List<Planned> planned) implements Schedule {
        public Previewed {
            planned = List.copyOf(planned);
        }
    }

    /** 排定中: some of it may be booked, and somebody goes on with the rest. */
    record Booking(String id, Act asked, List<Planned> planned, Act wanted) implements Schedule {
        public Booking {
            planned = List.copyOf(planned);
        }
    }

    /** 已排定: each meeting has a time, or none was left for it. */
    record Booked(String id, Act asked, List<Planned> planned, Act wanted) implements Schedule {
        public Booked {
            planned = List.copyOf(planned);
        }
    }

    /** Why a schedule is not booked. */
    sealed interface Refusal {
        /** It was before. */
        record BookedBefore(Act wanted) implements Refusal {}
    }

    /** As a plan puts the meetings, in the order of their wishes. */
    static Previewed of(String id, Act asked, MeetingPlan plan, List<Wish> wishes) {
        var planned = new ArrayList<Planned>();
        var number = 0;
        for (var placed : plan.sittings()) {
            number++;
            var bookings = placed.bookings();
            for (var wish : placed.sitting().wishes()) {
                var own = bookings.stream()
                        .filter(it -> it.meetingId().equals(wish.id()))
                        .findFirst();
                planned.add(Planned.of(wish, number, own));
            }
        }
        var order = wishes.stream().map(Wish::id).toList();
        planned.sort(Comparator.comparingInt(it -> order.indexOf(it.id())));
        return new Previewed(id, asked, planned);
    }

    /** Books what was seen; from then on its meetings are asked for. */
    static Decision<Schedule, Refusal> book(Schedule schedule, Act wanted) {
        return switch (schedule) {
            case Previewed it ->
                Decision.changed(new Booking(
                        it.id(),
                        it.asked(),
                        it.planned().stream().map(one -> one.askedBy(wanted)).toList(),
                        wanted));
            case Booking it -> Decision.refused(new Refusal.BookedBefore(it.wanted()));
            case Booked it -> Decision.refused(new Refusal.BookedBefore(it.wanted()));
        };
    }

    /** Nothing of it is left to do. */
    static Decision<Schedule, Refusal> finish(Schedule schedule) {
        return switch (schedule) {
            case Booking it -> Decision.changed(new Booked(it.id(), it.asked(), it.planned(), it.wanted()));
            case Previewed _, Booked _ -> Decision.unchanged();
        };
    }
}
