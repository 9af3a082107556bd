package cn.yongji.onestop.coordination.problem.domain;

import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A problem with valid defaults: the nature of the land, raised by the agent on a Monday in September. */
public final class ProblemBuilder {
    public static final WorkingCalendar CALENDAR = PublishedSchedules.calendar();
    public static final Ladder LADDER = new Ladder(CALENDAR, new Ladder.Days(2, 5, 10));
    public static final ProblemDecider DECIDER = new ProblemDecider(LADDER);
    public static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
    public static final String RAISER = "agent1";
    public static final String REVIEW = "case-1-M12";

    private ProblemClass problemClass = ProblemClass.LAND_NATURE;
    private Optional<String> agent = Optional.of(RAISER);
    private boolean blocking;
    private LocalDate on = MONDAY;

    private ProblemBuilder() {}

    public static ProblemBuilder aProblem() {
        return new ProblemBuilder();
    }

    public ProblemBuilder of(ProblemClass other) {
        problemClass = other;
        return this;
    }

    public ProblemBuilder withoutAgent() {
        agent = Optional.empty();
        return this;
    }

    public ProblemBuilder blocking() {
        blocking = true;
        return this;
    }

    public ProblemBuilder on(LocalDate date) {
        on = date;
        return this;
    }

    public ProblemFile file() {
        return new ProblemFile(
                "problem-1",
                "project-1",
                problemClass,
                "宗地地类与规划不一致",
                "东侧3.6亩仍登记为其他园地",
                Origin.MANUAL,
                act(on, RAISER),
                Optional.of(department("natural-resources")),
                agent,
                Optional.of("case-1"),
                Optional.of(REVIEW),
                blocking);
    }

    public Problem.Open raised() {
        return (Problem.Open) new ProblemRaising(LADDER).raise(file()).next();
    }

    /** The problem after commands that change it. */
    public static Problem after(Problem problem, ProblemCommand... commands) {
        var now = problem;
        for (var command : commands) now = ((Decision.Changed<Problem, Refusal>) DECIDER.decide(now, command)).next();
        return now;
    }

    public static ProblemCommand escalate(LocalDate on) {
        return new ProblemCommand.Escalate("两部门意见不一致", act(on, "coordinator1"));
    }

    public static ProblemCommand checkDeadline(LocalDate on) {
        return new ProblemCommand.CheckDeadline(act(on, "rule:deadline-passed"));
    }

    public static ProblemCommand meeting(LocalDate on, String id, Level level) {
        return new ProblemCommand.NoteMeeting(
                id,
                level,
                act(on.plusDays(1), "").at(),
                departments("ecology", "natural-resources"),
                act(on, "coordinator1"));
    }

    public static ProblemCommand resolution(LocalDate on, boolean releases) {
        return new ProblemCommand.NoteResolution(
                "meeting-1", "resolution-" + releases, "三个工作日内完成变更登记", releases, act(on, "coordinator1"));
    }

    public static ProblemCommand close(LocalDate on) {
        return new ProblemCommand.Close(Optional.of(" 已完成 "), true, act(on, "coordinator1"));
    }

    public static Act act(LocalDate on, String by) {
        return new Act(
                on.atTime(LocalTime.of(10, 0)).atZone(WorkingCalendar.ZONE).toInstant(), by);
    }

    public static Instant at(LocalDate on) {
        return act(on, "").at();
    }

    public static DepartmentCode department(String code) {
        return DepartmentCode.of(code);
    }

    public static SortedSet<DepartmentCode> departments(String... codes) {
        return new TreeSet<>(List.of(codes).stream().map(DepartmentCode::of).toList());
    }
}
