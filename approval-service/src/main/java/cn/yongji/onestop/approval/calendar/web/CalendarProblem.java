package cn.yongji.onestop.approval.calendar.web;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that {@link CalendarProblems} tells. */
public enum CalendarProblem implements ProblemKind {
    YEAR_NOT_NEXT("calendar-year-not-next", 409, "年份不连续", "The year does not follow the last known one"),
    UNCHANGED("calendar-unchanged", 409, "日历没有变化", "Nothing changes"),
    NOT_PROPOSED("calendar-not-proposed", 409, "没有待发布的日历", "No schedule is proposed"),
    DAYS_WRONG("calendar-days-wrong", 422, "日历日期有误", "The days of the schedule are wrong");

    private final ProblemType type;

    CalendarProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
