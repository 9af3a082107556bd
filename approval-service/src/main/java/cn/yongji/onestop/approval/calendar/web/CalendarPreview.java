package cn.yongji.onestop.approval.calendar.web;

import cn.yongji.onestop.approval.calendar.domain.CalendarBook;
import cn.yongji.onestop.approval.calendar.domain.Preview;
import cn.yongji.onestop.platform.web.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a proposed schedule would move. Its ETag is needed to publish it. */
@Schema(name = "CalendarPreview")
record CalendarPreview(
        int year,
        String version,

        @Schema(description = "工作日天数 / Working days of the year")
        int workingDays,

        @Schema(description = "最早的变化日 / The first day that changes")
        LocalDate changesFrom,

        @Schema(description = "将移动的到期日总数 / How many open deadlines would move")
        int movedDeadlines,

        @Schema(description = "将移动的到期日，最早的在前；其余凭 next 读取 / The first of them; the rest is read on from next")
        List<CalendarMove> moves,

        @Schema(description = "其余到期日的游标，见 listCalendarMoves / Cursor of the rest, for listCalendarMoves") @Nullable
        String next) {

    static CalendarPreview of(CalendarBook book, Page<CalendarMove> first) {
        var proposal = book.proposal().orElseThrow();
        var schedule = proposal.schedule();
        var newYear = LocalDate.of(schedule.year(), 1, 1);
        return new CalendarPreview(
                schedule.year(),
                schedule.version(),
                book.calendarWith(schedule)
                        .between(newYear.minusDays(1), newYear.plusYears(1).minusDays(1)),
                proposal.movesFrom(),
                proposal.preview().map(Preview::moves).orElse(0),
                first.items(),
                first.next());
    }
}
