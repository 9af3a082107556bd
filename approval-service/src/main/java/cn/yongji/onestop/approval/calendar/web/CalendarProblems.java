package cn.yongji.onestop.approval.calendar.web;

import cn.yongji.onestop.approval.calendar.domain.CalendarRefusal;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.PlatformProblems;

/** How the refusals of a calendar are told over HTTP. */
public final class CalendarProblems {

    private CalendarProblems() {}

    public static ProblemSet all() {
        return ProblemSet.of(CalendarProblem.values());
    }

    static Problem of(CalendarRefusal refusal) {
        return switch (refusal) {
            case CalendarRefusal.YearNotNext(var first, var next) ->
                Problem.of(
                        CalendarProblem.YEAR_NOT_NEXT,
                        "只能发布 %d 年至 %d 年的日历".formatted(first, next),
                        "A schedule may be published for %d to %d".formatted(first, next),
                        "firstYear",
                        first,
                        "nextYear",
                        next);
            case CalendarRefusal.OfDays it -> ofDays(it);
            case CalendarRefusal.NothingChanges(var version) ->
                Problem.of(
                        CalendarProblem.UNCHANGED,
                        "与现行日历 " + version + " 相同",
                        "It is as in " + version,
                        "calendarVersion",
                        version);
            case CalendarRefusal.NothingProposed(var year) ->
                Problem.of(
                        CalendarProblem.NOT_PROPOSED,
                        "请先预览 %d 年的日历，再发布".formatted(year),
                        "Preview a schedule of %d first, then publish it".formatted(year),
                        "year",
                        year);
            case CalendarRefusal.ProposedMeanwhile(var number) ->
                Problem.of(
                                PlatformProblems.PRECONDITION_FAILED,
                                "待发布的日历已更新，请重新预览",
                                "Another proposal has taken its place; preview again",
                                "currentVersion",
                                number)
                        .withHeader("ETag", ETags.of(number));
        };
    }

    private static Problem ofDays(CalendarRefusal.OfDays refusal) {
        return switch (refusal) {
            case CalendarRefusal.NoticeMissing(var year) ->
                days(
                        "%d 年的放假安排尚未发布，请提供通知、休息日和调休上班日".formatted(year),
                        "Nothing is known of %d; send the notice with its days".formatted(year),
                        "year",
                        year);
            case CalendarRefusal.DayElsewhere(var date, var year) ->
                days("%s 不在 %d 年".formatted(date, year), "%s is not in %d".formatted(date, year), "date", date);
            case CalendarRefusal.DayTwice(var date) ->
                days("%s 重复".formatted(date), "%s is given twice".formatted(date), "date", date);
            case CalendarRefusal.WeekdayMadeUp(var date) ->
                days(
                        "%s 不是周末，无需调休上班".formatted(date),
                        "%s is a weekday and needs no making up".formatted(date),
                        "date",
                        date);
        };
    }

    private static Problem days(String zh, String en, String fact, Object value) {
        return Problem.of(CalendarProblem.DAYS_WRONG, zh, en, fact, value);
    }
}
