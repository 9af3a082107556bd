package cn.yongji.onestop.coordination.schedule.web;

import cn.yongji.onestop.coordination.schedule.domain.Schedule;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems with a schedule. */
public enum ScheduleProblem implements ProblemKind {
    BOOKED("schedule-booked", 409, "排期单已排定", "The schedule is booked");

    private final ProblemType type;

    ScheduleProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }

    static Problem of(Schedule.Refusal refusal) {
        return switch (refusal) {
            case Schedule.Refusal.BookedBefore(var wanted) ->
                Problem.of(
                        BOOKED,
                        "该排期单已由 " + wanted.by() + " 排定",
                        "It was booked by " + wanted.by(),
                        "bookedAt",
                        wanted.at());
        };
    }
}
