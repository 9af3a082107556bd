package cn.yongji.onestop.coordination.meeting;

import cn.yongji.onestop.coordination.meeting.domain.Booking;
import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDay.Missed;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRequest;
import cn.yongji.onestop.coordination.meeting.domain.MeetingSlot;
import cn.yongji.onestop.coordination.meeting.domain.Relaxing;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.BlockedDay;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.Free;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.Wish;
import cn.yongji.onestop.coordination.meeting.domain.WhyNotEarlier;
import cn.yongji.onestop.coordination.meeting.domain.WhyNotEarlier.Stretch;
import cn.yongji.onestop.coordination.meeting.mongo.BookedDays;
import cn.yongji.onestop.coordination.meeting.seat.domain.Delegation;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.NoSuchAggregate;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * The time of departments, rooms and projects. A day is one aggregate: what is free is decided on the state that is written,
 * so two meetings never share a seat, however many instances book at once.
 */
@Component
public final class MeetingDays {
    private static final String RULE = "rule:booking";
    private static final int DAYS_TO_PROPOSE = 14;
    private static final int DAYS_TO_LOOK_AHEAD = 60;

    private final AggregateStore<MeetingDay> store;
    private final BookedDays booked;
    private final SlotSearch search;
    private final WhyNotEarlier reasons;
    private final Seating seating;
    private final AggregateStore<Meeting> meetings;
    private final MeetingSettings settings;
    private final Clock clock;

    MeetingDays(
            AggregateStore<MeetingDay> store,
            BookedDays booked,
            SlotSearch search,
            WhyNotEarlier reasons,
            Seating seating,
            AggregateStore<Meeting> meetings,
            MeetingSettings settings,
            Clock clock) {
        this.store = store;
        this.booked = booked;
        this.search = search;
        this.reasons = reasons;
        this.seating = seating;
        this.meetings = meetings;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The days of a request as they were when they were read.
     *
     * @param notBefore in China: those who are asked are told some time before, and what comes first is over
     */
    public record Outlook(
            MeetingRequest request, Wish wish, LocalDateTime notBefore, Map<LocalDate, MeetingDay> booked) {
        /** With other days. */
        public Outlook on(Map<LocalDate, MeetingDay> days) {
            return new Outlook(request, wish, notBefore, days);
        }

        private MeetingDay on(LocalDate date) {
            return booked.getOrDefault(date, MeetingDay.free(date));
        }

        private List<LocalDate> dates() {
            return request.earliest().datesUntil(request.latest().plusDays(1)).toList();
        }

        /** What is booked for the meeting already, by somebody who did not get further. */
        private Optional<Booking> held() {
            return booked.values().stream()
                    .flatMap(day -> day.bookingOf(request.id()).stream())
                    .findFirst();
        }
    }

    /** As {@link #look}, of many that are read for together, in their order. */
    public List<Outlook> lookAll(List<MeetingRequest> requests) {
        var from = requests.stream().map(MeetingRequest::earliest).min(Comparator.naturalOrder());
        var to = requests.stream().map(MeetingRequest::latest).max(Comparator.naturalOrder());
        if (from.isEmpty() || to.isEmpty()) return List.of();
        var known = booked.between(from.get(), to.get());
        var wishes = seating.wishes(requests);
        return IntStream.range(0, requests.size())
                .mapToObj(it -> new Outlook(requests.get(it), wishes.get(it), notBefore(requests.get(it)), known))
                .toList();
    }

    public Outlook look(MeetingRequest request) {
        return new Outlook(
                request,
                seating.wish(request),
                notBefore(request),
                booked.between(request.earliest(), request.latest()));
    }

    /** As it was when it was asked for, on the days as they are now. */
    public Outlook lookBack(MeetingRequest request) {
        var days = booked.between(request.earliest(), request.latest());
        return new Outlook(
                request,
                seating.wish(request),
                notBefore(request, request.asked().at()),
                days);
    }

    private LocalDateTime notBefore(MeetingRequest request) {
        return notBefore(request, clock.instant());
    }

    private LocalDateTime notBefore(MeetingRequest request, Instant now) {
        var over =
                request.after().flatMap(this::end).filter(it -> it.isAfter(now)).orElse(now);
        return LocalDateTime.ofInstant(over.plus(settings.notice()), WorkingCalendar.ZONE);
    }

    /** When a meeting that is set is over; empty where there is none that could come first. */
    public Optional<Instant> end(String meetingId) {
        return meetings.find(meetingId)
                .map(Stored::state)
                .filter(Meeting.Scheduled.class::isInstance)
                .flatMap(Meeting::place)
                .map(MeetingSlot::endInstant);
    }

    /** Whether any day has room. */
    public boolean hasRoom(Outlook outlook) {
        return outlook.dates().stream().anyMatch(date -> earliest(outlook, date).isPresent());
    }

    /** The next time at which all who are asked are free, within two weeks and not only on the days of the request. */
    public Optional<MeetingSlot> next(MeetingRequest request) {
        var notBefore = notBefore(request);
        var from = notBefore.toLocalDate();
        var until = from.plusDays(DAYS_TO_PROPOSE);
        var taken = booked.between(from, until);
        var wish = seating.wish(request);
        return from.datesUntil(until.plusDays(1))
                .flatMap(date ->
                        search.earliest(taken.getOrDefault(date, MeetingDay.free(date)), wish, notBefore).stream())
                .map(Free::slot)
                .findFirst();
    }

    /** What stands against each beginning before a moment, or against all where there is none. */
    public List<Stretch> whyNot(Outlook outlook, Optional<LocalDateTime> until) {
        var others = new HashMap<LocalDate, MeetingDay>();
        outlook.booked()
                .forEach((date, day) ->
                        others.put(date, day.withoutAll(outlook.request().id())));
        var dates = outlook.dates().stream()
                .filter(date ->
                        until.filter(it -> date.isAfter(it.toLocalDate())).isEmpty())
                .toList();
        return reasons.of(dates, others, outlook.wish(), outlook.notBefore(), until.orElse(LocalDateTime.MAX));
    }

    /** What would make room for a meeting that has none. */
    public List<Relaxing.Change> relax(Outlook outlook) {
        var request = outlook.request();
        var days = new HashMap<>(outlook.booked());
        booked.between(request.latest().plusDays(1), request.latest().plusDays(Relaxing.DAYS))
                .forEach(days::putIfAbsent);
        return new Relaxing(search, days, outlook.notBefore()).of(request, outlook.wish());
    }

    /** Books of what is wanted on one day, in one write, all that still fits; what is booked already stays. */
    public void book(LocalDate date, List<Booking> wanted) {
        var all = with(MeetingDay.free(date), wanted);
        if (booked.between(date, date).isEmpty() && opened(all)) return;
        store.settle(date.toString(), now(), stored -> {
            var next = with(stored.state(), wanted);
            return next.equals(stored.state()) ? Decision.<MeetingDay, String>unchanged() : Decision.changed(next);
        });
    }

    private static MeetingDay with(MeetingDay day, List<Booking> wanted) {
        var next = day;
        for (var one : wanted)
            if (next.bookingOf(one.meetingId()).isEmpty()) next = next.with(one).orElse(next);
        return next;
    }

    /** What stands against each day. */
    public List<BlockedDay> explain(Outlook outlook) {
        return outlook.dates().stream()
                .map(date -> search.explain(outlook.on(date), outlook.wish(), outlook.notBefore()))
                .toList();
    }

    /** Books the earliest time; empty where none is left. Booking what is booked already gives the same time. */
    public Optional<Booking> place(Outlook outlook) {
        var held = outlook.held();
        if (held.isPresent()) return held;
        for (var date : outlook.dates()) {
            // A day that looked full may have been freed since, but who comes later need not wait for that.
            var booking = earliest(outlook, date).flatMap(free -> book(outlook, free));
            if (booking.isPresent()) return booking;
        }
        return Optional.empty();
    }

    private Optional<Free> earliest(Outlook outlook, LocalDate date) {
        return search.earliest(outlook.on(date), outlook.wish(), outlook.notBefore());
    }

    private Optional<Booking> book(Outlook outlook, Free free) {
        var booking = free.bookedBy(outlook.request().id());
        var date = free.slot().date();
        var first = !outlook.booked().containsKey(date);
        return first && opened(MeetingDay.free(date).with(booking).orElseThrow())
                ? Optional.of(booking)
                : bookBeside(outlook, date);
    }

    /** Opens a day with its first booking; somebody else may be quicker. */
    private boolean opened(MeetingDay day) {
        try {
            store.create(day.date().toString(), now(), day);
            return true;
        } catch (AggregateExists _) {
            return false;
        }
    }

    private Optional<Booking> bookBeside(Outlook outlook, LocalDate date) {
        var settled = store.settle(date.toString(), now(), stored -> booked(stored.state(), outlook));
        return settled.now().state().bookingOf(outlook.request().id());
    }

    private Decision<MeetingDay, String> booked(MeetingDay day, Outlook outlook) {
        var id = outlook.request().id();
        if (day.bookingOf(id).isPresent()) return Decision.unchanged();
        return search.earliest(day, outlook.wish(), outlook.notBefore())
                .map(free -> Decision.<MeetingDay, String>changed(
                        day.with(free.bookedBy(id)).orElseThrow()))
                .orElseGet(Decision::unchanged);
    }

    /** Gives the time of a meeting back. */
    public void release(LocalDate date, String meetingId) {
        try {
            store.settle(date.toString(), now(), stored -> released(stored, meetingId));
        } catch (NoSuchAggregate _) {
            // A day that was never opened holds nothing, and must not keep the sweep from the other meetings.
        }
    }

    private static Decision<MeetingDay, String> released(Stored<MeetingDay> stored, String meetingId) {
        var day = stored.state();
        return day.bookingOf(meetingId).isEmpty() ? Decision.unchanged() : Decision.changed(day.without(meetingId));
    }

    /** Tells the days of a span who of a department is away; the meetings that have them stay. */
    public void tell(Delegation delegation, LocalDate from, LocalDate to) {
        var known = booked.between(from, to);
        for (var date : from.datesUntil(to.plusDays(1)).toList()) {
            var day = known.getOrDefault(date, MeetingDay.free(date));
            var next = day.withAbsent(delegation.department(), delegation.absentOn(date));
            if (next.equals(day) || (!known.containsKey(date) && opened(next))) continue;
            store.settle(date.toString(), now(), stored -> absent(stored.state(), delegation));
        }
    }

    /** The meetings of the next days of which a delegate is away, earliest first. */
    public List<Missed> missed() {
        var today = WorkingCalendar.dateOf(clock.instant());
        return new TreeMap<>(booked.between(today, today.plusDays(DAYS_TO_LOOK_AHEAD)))
                .values().stream().flatMap(day -> day.missed().stream()).toList();
    }

    private static Decision<MeetingDay, String> absent(MeetingDay day, Delegation delegation) {
        var next = day.withAbsent(delegation.department(), delegation.absentOn(day.date()));
        return next.equals(day) ? Decision.unchanged() : Decision.changed(next);
    }

    private Command now() {
        return Command.ofRule(RULE, clock.instant());
    }
}
