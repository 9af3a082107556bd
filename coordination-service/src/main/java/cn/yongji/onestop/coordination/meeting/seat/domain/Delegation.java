package cn.yongji.onestop.coordination.meeting.seat.domain;

import cn.yongji.onestop.coordination.difficulty.domain.Level;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 参会代表名单: who speaks for a department, the principal first. A department is in as many meetings at once as it has
 * delegates who bind it there; one that has named nobody is in one.
 *
 * @param unbooked days whose bookings do not say yet who is absent
 */
public record Delegation(
        DepartmentCode department, List<Delegate> delegates, List<Absence> absences, Optional<Unbooked> unbooked) {

    /** Days, both included, that are still to be told, and since when. */
    public record Unbooked(LocalDate from, LocalDate to, Instant since) {}

    public Delegation {
        delegates = List.copyOf(delegates);
        absences = List.copyOf(absences);
    }

    /** Of a department that has named nobody. */
    public static Delegation of(DepartmentCode department) {
        return new Delegation(department, List.of(), List.of(), Optional.empty());
    }

    /** The seats from which the department is bound on a rung, the principal's first. */
    public List<Seat> seats(Level level) {
        if (delegates.isEmpty()) return List.of(Seat.of(department, 1));
        return IntStream.range(0, delegates.size())
                .filter(index -> delegates.get(index).binds(level))
                .mapToObj(index -> Seat.of(department, index + 1))
                .toList();
    }

    /** Who sits on a seat of the department. */
    public Optional<String> person(Seat seat) {
        var index = seat.number() - 1;
        return index >= 0 && index < delegates.size()
                ? Optional.of(delegates.get(index).person())
                : Optional.empty();
    }

    /** The seats that are empty on a day. */
    public SortedSet<Seat> absentOn(LocalDate day) {
        return IntStream.range(0, delegates.size())
                .filter(index -> absences.stream()
                        .anyMatch(it -> it.person().equals(delegates.get(index).person()) && it.covers(day)))
                .mapToObj(index -> Seat.of(department, index + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** With other people; the days of those who were or are absent have to be told, from today on. */
    public Delegation with(List<Delegate> people, List<Absence> away, LocalDate today, Instant at) {
        var next = new Delegation(department, people, away, Optional.empty());
        return span(next, today)
                .map(it -> new Delegation(department, people, away, Optional.of(new Unbooked(it.from(), it.to(), at))))
                .orElse(next);
    }

    private Optional<Absence> span(Delegation next, LocalDate today) {
        var all = new TreeSet<LocalDate>();
        for (var away : List.of(absences, next.absences))
            for (var one : away) if (!one.to().isBefore(today)) all.addAll(List.of(one.from(), one.to()));
        unbooked.ifPresent(it -> all.addAll(List.of(it.from(), it.to())));
        return all.isEmpty() ? Optional.empty() : Optional.of(new Absence("", all.getFirst(), all.getLast()));
    }

    /** Once the days say who is absent; what was changed since stays to be told. */
    public Delegation booked(Unbooked told) {
        return unbooked.equals(Optional.of(told))
                ? new Delegation(department, delegates, absences, Optional.empty())
                : this;
    }
}
