package cn.yongji.onestop.intake.rules.planning.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates a plan can be counted from. A typo such as year 20026 must not become a promise. */
public final class PlanDates {
    private static final LocalDate EARLIEST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private PlanDates() {}

    public static @Nullable LocalDate checked(String pointer, @Nullable LocalDate date) {
        if (date == null || (!date.isBefore(EARLIEST) && !date.isAfter(LATEST))) return date;
        throw new ProblemException(Problem.invalidBody(InputError.at(
                pointer,
                "out-of-range",
                "日期应在 " + EARLIEST + " 至 " + LATEST + " 之间",
                "The date must be from " + EARLIEST + " to " + LATEST)));
    }
}
