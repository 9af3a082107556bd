package cn.yongji.onestop.approval.calendar.mongo;

import cn.yongji.onestop.approval.calendar.domain.CalendarBook;
import cn.yongji.onestop.approval.calendar.domain.Edition;
import cn.yongji.onestop.approval.calendar.domain.Preview;
import cn.yongji.onestop.approval.calendar.domain.ScheduleProposal;
import cn.yongji.onestop.kernel.calendar.LocalDecision;
import cn.yongji.onestop.kernel.calendar.YearSchedule;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;

/** The written names of the book of the calendar. */
public final class CalendarBookMapping {
    private static final WrittenNames NAMES = WrittenNames.table()
            .row(CalendarBook.class, "editions", "proposal", "proposals", "appliedVersion")
            .row(Edition.class, "number", "schedule", "movesFrom", "publishedAt", "publishedBy", "appliedAt", "preview")
            .row(ScheduleProposal.class, "number", "schedule", "movesFrom", "preview")
            .row(Preview.class, "id", "moves", "at")
            .row(
                    YearSchedule.class,
                    "version",
                    "year",
                    "source",
                    "published",
                    "holidays=rest",
                    "makeUpDays=work",
                    "decisions")
            .row(LocalDecision.class, "date", "working", "reason");

    public static final AggregateMapping<CalendarBook> MAPPING =
            AggregateMapping.of("calendars", NAMES.of(CalendarBook.class));

    private CalendarBookMapping() {}
}
