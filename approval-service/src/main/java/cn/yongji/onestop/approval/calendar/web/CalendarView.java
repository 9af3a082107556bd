package cn.yongji.onestop.approval.calendar.web;

import cn.yongji.onestop.approval.calendar.domain.CalendarBook;
import cn.yongji.onestop.approval.calendar.domain.Edition;
import cn.yongji.onestop.approval.calendar.domain.Preview;
import cn.yongji.onestop.kernel.calendar.YearSchedule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calendar of a year as it is in force. */
@Schema(name = "Calendar")
record CalendarView(
        int year,
        String version,
        String notice,
        List<ScheduleBody.Day> restDays,
        List<ScheduleBody.Day> workDays,
        List<ScheduleBody.Decision> localDecisions,

        @Schema(description = "全部日历的版本 / Version of the whole calendar")
        String calendarVersion,

        LocalDate calendarKnownUntil,

        @Schema(description = "运行中发布的时刻；随程序提供的为空 / When it was published while running") @Nullable
        Instant publishedAt,

        @Schema(description = "受影响的到期日全部调整完毕的时刻 / When every deadline had been moved") @Nullable
        Instant appliedAt,

        @Schema(description = "待发布的预览，其 ETag 用于发布 / A preview that waits to be published")
        boolean proposed,

        @Schema(description = "发布时预览将移动的到期日数 / How many moves the preview of the publication showed") @Nullable
        Integer previewedDeadlines) {

    static Optional<CalendarView> of(CalendarBook book, int year) {
        return book.schedule(year).map(schedule -> of(book, schedule));
    }

    private static CalendarView of(CalendarBook book, YearSchedule schedule) {
        var edition = book.lastEditionOf(schedule.year());
        var calendar = book.calendar();
        return new CalendarView(
                schedule.year(),
                schedule.version(),
                schedule.source(),
                days(schedule.holidays()),
                days(schedule.makeUpDays()),
                schedule.decisions().stream()
                        .map(it -> new ScheduleBody.Decision(it.date(), it.working(), it.reason()))
                        .toList(),
                calendar.version(),
                calendar.knownUntil(),
                edition.map(Edition::publishedAt).orElse(null),
                edition.flatMap(Edition::appliedAt).orElse(null),
                book.proposal()
                        .filter(it -> it.schedule().year() == schedule.year())
                        .isPresent(),
                edition.flatMap(Edition::preview).map(Preview::moves).orElse(null));
    }

    private static List<ScheduleBody.Day> days(Map<LocalDate, String> days) {
        return days.entrySet().stream()
                .map(day -> new ScheduleBody.Day(day.getKey(), day.getValue()))
                .sorted(Comparator.comparing(ScheduleBody.Day::date))
                .toList();
    }
}
