package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.Wish;
import cn.yongji.onestop.coordination.meeting.seat.domain.Seat;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** 放宽条件: the smallest changes each of which makes room for a meeting that has none, found by trying them. */
public final class Relaxing {
    /** How many days later are tried. */
    public static final int DAYS = 14;

    private final SlotSearch search;
    private final Map<LocalDate, MeetingDay> booked;
    private final LocalDateTime notBefore;

    /**
     * Tries on days as they are booked.
     *
     * @param booked also those after the window
     */
    public Relaxing(SlotSearch search, Map<LocalDate, MeetingDay> booked, LocalDateTime notBefore) {
        this.search = search;
        this.booked = booked;
        this.notBefore = notBefore;
    }

    /** What would make room. */
    public sealed interface Change {
        /** Another last day. */
        record Later(LocalDate latest) implements Change {}

        /** A shorter meeting. */
        record Shorter(int minutes) implements Change {}

        /** One who is not asked. */
        record Without(DepartmentCode department) implements Change {}
    }

    /** One of each kind at most, and each department that stands in the way alone. */
    public List<Change> of(MeetingRequest request, Wish wish) {
        var changes = new ArrayList<Change>();
        request.latest()
                .plusDays(1)
                .datesUntil(request.latest().plusDays(DAYS + 1L))
                .filter(date -> fits(date, wish))
                .findFirst()
                .ifPresent(date -> changes.add(new Change.Later(date)));
        shorter(request, wish).ifPresent(minutes -> changes.add(new Change.Shorter(minutes)));
        if (request.departments().size() > 1)
            request.departments().stream()
                    .filter(it -> fitsInTime(request, without(wish, it)))
                    .forEach(it -> changes.add(new Change.Without(it)));
        return changes;
    }

    private Optional<Integer> shorter(MeetingRequest request, Wish wish) {
        var grid = OfficeHours.GRID_MINUTES;
        return IntStream.iterate(wish.minutes() - grid, it -> it >= grid, it -> it - grid)
                .boxed()
                .filter(minutes -> fitsInTime(request, new Wish(wish.choices(), minutes)))
                .findFirst();
    }

    private static Wish without(Wish wish, DepartmentCode department) {
        var rest = wish.choices().stream()
                .filter(choice -> choice.stream().map(Seat::department).noneMatch(Optional.of(department)::equals))
                .toList();
        return new Wish(rest, wish.minutes());
    }

    private boolean fitsInTime(MeetingRequest request, Wish wish) {
        return request.earliest().datesUntil(request.latest().plusDays(1)).anyMatch(date -> fits(date, wish));
    }

    private boolean fits(LocalDate date, Wish wish) {
        var day = booked.getOrDefault(date, MeetingDay.free(date));
        return search.earliest(day, wish, notBefore).isPresent();
    }
}
