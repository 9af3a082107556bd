package cn.yongji.onestop.approval.calendar.domain;

import cn.yongji.onestop.kernel.calendar.LocalDecision;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.calendar.YearSchedule;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.CalendarDayName;
import cn.yongji.onestop.kernel.event.CalendarDecision;
import cn.yongji.onestop.kernel.event.CalendarPublishedV1;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** What an administrator may do with the calendar: see what a schedule would move, then publish exactly that schedule. */
public final class CalendarDecider {
    private CalendarDecider() {}

    public static Decision<CalendarBook, CalendarRefusal> propose(CalendarBook book, ScheduleDraft draft, Instant at) {
        var wrong = notNext(book, draft).or(() -> wrongNotice(book, draft)).or(() -> wrongDays(draft));
        if (wrong.isPresent()) return new Decision.Refused<>(wrong.get());
        var schedule = scheduleOf(book, draft, at);
        var before = book.calendar();
        var changed = firstChange(before, book.calendarWith(schedule), draft.year());
        return changed.isEmpty()
                ? new Decision.Refused<>(new CalendarRefusal.NothingChanges(before.version()))
                : new Decision.Changed<>(book.proposed(schedule, changed.get()), List.of());
    }

    /** @param seen whether the number of a proposal is the one that was seen */
    public static Decision<CalendarBook, CalendarRefusal> publish(
            CalendarBook book, int year, IntPredicate seen, Instant at, String by) {
        var proposal = book.proposal().filter(it -> it.schedule().year() == year);
        if (proposal.isEmpty()) return new Decision.Refused<>(new CalendarRefusal.NothingProposed(year));
        if (!seen.test(proposal.get().number())) {
            return new Decision.Refused<>(
                    new CalendarRefusal.ProposedMeanwhile(proposal.get().number()));
        }
        var next = book.published(proposal.get(), at, by);
        return new Decision.Changed<>(next, List.of(published(next.editions().getLast())));
    }

    /** How a publication is told to the other services. */
    public static CalendarPublishedV1 published(Edition edition) {
        var schedule = edition.schedule();
        var names = new TreeMap<>(schedule.holidays());
        names.putAll(schedule.makeUpDays());
        return new CalendarPublishedV1(
                "calendar-" + schedule.year(),
                schedule.year(),
                schedule.version(),
                schedule.holidays().keySet().stream().sorted().toList(),
                schedule.makeUpDays().keySet().stream().sorted().toList(),
                schedule.source(),
                edition.publishedAt(),
                edition.publishedBy(),
                names.entrySet().stream()
                        .map(day -> new CalendarDayName(day.getKey(), day.getValue()))
                        .toList(),
                schedule.decisions().stream()
                        .map(it -> new CalendarDecision(it.date(), it.working(), it.reason()))
                        .toList());
    }

    private static Optional<CalendarRefusal> notNext(CalendarBook book, ScheduleDraft draft) {
        var known = book.calendar().schedules();
        var first = known.getFirst().year();
        var next = known.getLast().year() + 1;
        return draft.year() < first || draft.year() > next
                ? Optional.of(new CalendarRefusal.YearNotNext(first, next))
                : Optional.empty();
    }

    private static Optional<CalendarRefusal> wrongNotice(CalendarBook book, ScheduleDraft draft) {
        if (draft.notice().isPresent() || book.schedule(draft.year()).isPresent()) return Optional.empty();
        return Optional.of(new CalendarRefusal.NoticeMissing(draft.year()));
    }

    private static Optional<CalendarRefusal> wrongDays(ScheduleDraft draft) {
        var noticed = draft.notice().stream()
                .flatMap(notice -> Stream.concat(notice.restDays().stream(), notice.workDays().stream()))
                .map(ScheduleDraft.Day::date)
                .toList();
        var decided = draft.decisions().stream().map(LocalDecision::date).toList();
        return elsewhere(draft.year(), noticed.stream().filter(day -> !YearSchedule.mayName(draft.year(), day)))
                .or(() -> elsewhere(draft.year(), decided.stream().filter(day -> day.getYear() != draft.year())))
                .or(() -> twice(noticed))
                .or(() -> twice(decided))
                .or(() -> draft.notice().flatMap(CalendarDecider::weekday));
    }

    private static Optional<CalendarRefusal> elsewhere(int year, Stream<LocalDate> days) {
        return days.findFirst().map(day -> new CalendarRefusal.DayElsewhere(day, year));
    }

    private static Optional<CalendarRefusal> twice(List<LocalDate> days) {
        var had = new HashSet<LocalDate>();
        return days.stream().filter(day -> !had.add(day)).findFirst().map(CalendarRefusal.DayTwice::new);
    }

    private static Optional<CalendarRefusal> weekday(ScheduleDraft.Notice notice) {
        return notice.workDays().stream()
                .map(ScheduleDraft.Day::date)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .findFirst()
                .map(CalendarRefusal.WeekdayMadeUp::new);
    }

    private static YearSchedule scheduleOf(CalendarBook book, ScheduleDraft draft, Instant at) {
        var version = book.nextVersionOf(draft.year());
        var known = book.schedule(draft.year());
        return draft.notice()
                .map(notice -> new YearSchedule(
                        version,
                        draft.year(),
                        notice.title(),
                        WorkingCalendar.dateOf(at),
                        named(notice.restDays()),
                        named(notice.workDays()),
                        draft.decisions()))
                .or(() -> known.map(it -> new YearSchedule(
                        version,
                        it.year(),
                        it.source(),
                        it.published(),
                        it.holidays(),
                        it.makeUpDays(),
                        draft.decisions())))
                .orElseThrow();
    }

    private static Map<LocalDate, String> named(List<ScheduleDraft.Day> days) {
        var named = new HashMap<LocalDate, String>();
        days.forEach(day -> named.put(day.date(), day.name()));
        return named;
    }

    /** A day of a year that becomes known is firm from then on, so its first day is a change. */
    private static Optional<LocalDate> firstChange(WorkingCalendar before, WorkingCalendar after, int year) {
        var first = LocalDate.of(year - 1, 12, 1);
        return first.datesUntil(LocalDate.of(year + 1, 2, 1))
                .filter(day -> !before.day(day).equals(after.day(day)))
                .findFirst();
    }
}
