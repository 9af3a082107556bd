package cn.yongji.onestop.approval.calendar.web;

import cn.yongji.onestop.approval.calendar.domain.CalendarRefusal;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.edge.problem.ProblemType;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.PlatformProblems;

/** How the refusals of a calendar are told over HTTP. */
public final class CalendarProblems {
    static final ProblemType YEAR_NOT_NEXT =
            new ProblemType("calendar-year-not-next", 409, "年份不连续", "The year does not follow the last known one");
    static final ProblemType UNCHANGED = new ProblemType("calendar-unchanged", 409, "日历没有变化", "Nothing changes");
    static final ProblemType NOT_PROPOSED =
            new ProblemType("calendar-not-proposed", 409, "没有待发布的日历", "No schedule is proposed");
    static final ProblemType DAYS_WRONG =
            new ProblemType("calendar-days-wrong", 422, "日历日期有误", "The days of the schedule are wrong");

    private CalendarProblems() {}

    public static ProblemSet all() {
        return ProblemSet.of(YEAR_NOT_NEXT, UNCHANGED, NOT_PROPOSED, DAYS_WRONG);
    }

    static Problem of(CalendarRefusal refusal) {
        return switch (refusal) {
            case CalendarRefusal.YearNotNext(var first, var next) ->
                Problem.of(
                        YEAR_NOT_NEXT,
                        "只能发布 %d 年至 %d 年的日历".formatted(first, next),
                        "A schedule may be published for %d to %d".formatted(first, next),
                        "firstYear",
                        first,
                        "nextYear",
                        next);
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
            case CalendarRefusal.NothingChanges(var version) ->
                Problem.of(UNCHANGED, "与现行日历 " + version + " 相同", "It is as in " + version, "calendarVersion", version);
            case CalendarRefusal.NothingProposed(var year) ->
                Problem.of(
                        NOT_PROPOSED,
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

    private static Problem days(String zh, String en, String fact, Object value) {
        return Problem.of(DAYS_WRONG, zh, en, fact, value);
    }
}
