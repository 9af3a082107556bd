package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** {@code calendar.published.v1} 工作日历发布. The rest days and make-up days of a year. It belongs to no project; its key is the year. */
public record CalendarPublishedV1(
        String projectId,
        int year,
        String version,
        List<LocalDate> restDays,
        List<LocalDate> workDays,
        String notice,
        Instant publishedAt,
        String publishedBy)
        implements EventContract {
    public CalendarPublishedV1 {
        restDays = List.copyOf(restDays);
        workDays = List.copyOf(workDays);
    }
}
