package cn.yongji.onestop.platform.calendar;

import cn.yongji.onestop.kernel.calendar.LocalDecision;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.calendar.YearSchedule;
import cn.yongji.onestop.kernel.event.CalendarPublishedV1;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Schedules as they travel, and the calendar that they make together with those of the program. */
final class Calendars {
    private Calendars() {}

    /**
     * The calendar of the program with what was published since. A year behind a gap waits until the gap is filled.
     *
     * @param edition the number of the last publication
     */
    static WorkingCalendar calendar(Collection<YearSchedule> published, int edition) {
        var years = new TreeMap<Integer, YearSchedule>();
        PublishedSchedules.all().forEach(schedule -> years.put(schedule.year(), schedule));
        published.forEach(schedule -> years.put(schedule.year(), schedule));
        var known = new ArrayList<YearSchedule>();
        for (var schedule : years.values()) {
            if (!known.isEmpty() && schedule.year() != known.getLast().year() + 1) break;
            known.add(schedule);
        }
        return WorkingCalendar.of(known).asEdition(edition);
    }

    static YearSchedule scheduleOf(CalendarPublishedV1 event) {
        var names = new HashMap<LocalDate, String>();
        for (var named : orNone(event.names())) names.put(named.date(), named.name());
        return new YearSchedule(
                event.version(),
                event.year(),
                event.notice(),
                WorkingCalendar.dateOf(event.publishedAt()),
                named(event.restDays(), names),
                named(event.workDays(), names),
                orNone(event.decisions()).stream()
                        .map(it -> new LocalDecision(it.date(), it.working(), it.reason()))
                        .toList());
    }

    private static Map<LocalDate, String> named(List<LocalDate> days, Map<LocalDate, String> names) {
        var named = new HashMap<LocalDate, String>();
        days.forEach(day -> named.put(day, names.getOrDefault(day, "")));
        return named;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
