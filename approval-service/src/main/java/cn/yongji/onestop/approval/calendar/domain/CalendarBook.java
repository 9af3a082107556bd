package cn.yongji.onestop.approval.calendar.domain;

import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.calendar.YearSchedule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that was published of the calendar while running, in its order, and what is proposed. The schedules that
 * come with the program are its beginning.
 *
 * @param proposals how many proposals there were; numbers the next one
 * @param appliedVersion the calendar by which all deadlines were told last; none before they ever were
 */
public record CalendarBook(
        List<Edition> editions, Optional<ScheduleProposal> proposal, int proposals, Optional<String> appliedVersion) {
    public static final CalendarBook EMPTY = new CalendarBook(List.of(), Optional.empty(), 0, Optional.empty());

    public CalendarBook {
        editions = List.copyOf(editions);
    }

    /** The calendar after the last publication. */
    public WorkingCalendar calendar() {
        return calendarOf(years(Stream.empty()), editions.size());
    }

    /** The calendar as it would be. */
    public WorkingCalendar calendarWith(YearSchedule schedule) {
        return calendarOf(years(Stream.of(schedule)), editions.size() + 1);
    }

    public Optional<YearSchedule> schedule(int year) {
        return Optional.ofNullable(years(Stream.empty()).get(year));
    }

    public Optional<Edition> lastEditionOf(int year) {
        return editions.reversed().stream()
                .filter(edition -> edition.schedule().year() == year)
                .findFirst();
    }

    /**
     * The first due day that may still have to be told anew; none if all were. A program that comes with another
     * calendar than the one before moves deadlines as well.
     */
    public Optional<LocalDate> movesFrom() {
        if (appliedVersion.filter(calendar().version()::equals).isPresent()) return Optional.empty();
        var appliedOnes = editions.stream()
                .filter(edition -> edition.appliedAt().isPresent())
                .toList();
        var before = new CalendarBook(appliedOnes, Optional.empty(), 0, appliedVersion);
        if (appliedVersion.filter(before.calendar().version()::equals).isEmpty()) return Optional.of(LocalDate.EPOCH);
        return editions.stream()
                .filter(edition -> edition.appliedAt().isEmpty())
                .map(Edition::movesFrom)
                .min(Comparator.naturalOrder());
    }

    /** The version that the next schedule of a year gets: counted on from the one of the program. */
    String nextVersionOf(int year) {
        var published = editions.stream()
                .filter(edition -> edition.schedule().year() == year)
                .count();
        var packaged = PublishedSchedules.all().stream().anyMatch(schedule -> schedule.year() == year) ? 1 : 0;
        return "cn-%d.%d".formatted(year, packaged + published + 1);
    }

    CalendarBook proposed(YearSchedule schedule, LocalDate movesFrom) {
        var number = proposals + 1;
        return new CalendarBook(
                editions,
                Optional.of(new ScheduleProposal(number, schedule, movesFrom, Optional.empty())),
                number,
                appliedVersion);
    }

    /** What the proposal would have moved is kept with it. */
    public CalendarBook with(Preview seen) {
        return new CalendarBook(editions, proposal.map(it -> it.with(seen)), proposals, appliedVersion);
    }

    /** Those whose moves are still of interest: of the proposal, and of every publication. */
    public Set<String> previews() {
        return Stream.concat(
                        proposal.stream().flatMap(it -> it.preview().stream()),
                        editions.stream().flatMap(it -> it.preview().stream()))
                .map(Preview::id)
                .collect(Collectors.toSet());
    }

    /** What the publication whose deadlines are being moved was published on. */
    public Optional<Preview> beingApplied() {
        return editions.isEmpty()
                ? Optional.empty()
                : Optional.of(editions.getLast())
                        .filter(edition -> edition.appliedAt().isEmpty())
                        .flatMap(Edition::preview);
    }

    CalendarBook published(ScheduleProposal proposal, Instant at, String by) {
        var edition = new Edition(
                editions.size() + 1,
                proposal.schedule(),
                proposal.movesFrom(),
                at,
                by,
                Optional.empty(),
                proposal.preview());
        var more = new ArrayList<>(editions);
        more.add(edition);
        return new CalendarBook(more, Optional.empty(), proposals, appliedVersion);
    }

    /** Every deadline was told by the calendar after that many publications. */
    public CalendarBook applied(int upTo, String version, Instant at) {
        var marked = editions.stream()
                .map(edition ->
                        edition.number() <= upTo && edition.appliedAt().isEmpty() ? edition.applied(at) : edition)
                .toList();
        return new CalendarBook(marked, proposal, proposals, Optional.of(version));
    }

    private TreeMap<Integer, YearSchedule> years(Stream<YearSchedule> more) {
        var years = new TreeMap<Integer, YearSchedule>();
        Stream.of(PublishedSchedules.all().stream(), editions.stream().map(Edition::schedule), more)
                .flatMap(schedules -> schedules)
                .forEach(schedule -> years.put(schedule.year(), schedule));
        return years;
    }

    private static WorkingCalendar calendarOf(TreeMap<Integer, YearSchedule> years, int edition) {
        return WorkingCalendar.of(List.copyOf(years.values())).asEdition(edition);
    }
}
