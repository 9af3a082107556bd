package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code calendar.published.v1} 工作日历发布. The rest days and make-up days of a year. It belongs to no project; its key is the year.
 *
 * @param names holidays of the rest days and make-up days
 * @param decisions local decisions, which go before the notice
 */
public record CalendarPublishedV1(
        String projectId,
        int year,
        String version,
        List<LocalDate> restDays,
        List<LocalDate> workDays,
        String notice,
        Instant publishedAt,
        String publishedBy,
        @Nullable List<CalendarDayName> names,
        @Nullable List<CalendarDecision> decisions)
        implements ReferenceEvent {
    public CalendarPublishedV1 {
        restDays = List.copyOf(restDays);
        workDays = List.copyOf(workDays);
        names = names == null ? null : List.copyOf(names);
        decisions = decisions == null ? null : List.copyOf(decisions);
    }
}
