package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days between which somebody wants to meet. */
final class MeetingSpan {
    private static final int LONGEST = 60;

    private MeetingSpan() {}

    /**
     * The days are a span, and not so long that nobody could look through it.
     *
     * @param at where it stands in what was sent
     */
    static void check(String at, LocalDate earliest, LocalDate latest) {
        if (!MeetingYears.hold(earliest))
            throw invalid(at + "/earliest", "year-out-of-range", "年份超出范围", "A year that no calendar has");
        var span = ChronoUnit.DAYS.between(earliest, latest);
        if (span < 0) {
            throw invalid(at + "/latest", "span-reversed", "最晚日期不能早于最早日期", "The last day cannot be before the first");
        }
        if (span > LONGEST) {
            throw invalid(
                    at + "/latest",
                    "span-too-long",
                    "最晚日期距最早日期不能超过 " + LONGEST + " 天",
                    "The last day is at most " + LONGEST + " days after the first");
        }
    }

    private static ProblemException invalid(String pointer, String code, String zh, String en) {
        return new ProblemException(Problem.invalidBody(InputError.at(pointer, code, zh, en)));
    }
}
