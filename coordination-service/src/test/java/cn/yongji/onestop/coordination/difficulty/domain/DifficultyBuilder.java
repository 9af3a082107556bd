package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A difficulty with valid defaults: the nature of the land, raised by the agent on a Monday in September. */
public final class DifficultyBuilder {
    public static final WorkingCalendar CALENDAR = PublishedSchedules.calendar();
    public static final CoordinationLadder LADDER =
            new CoordinationLadder(CALENDAR, new CoordinationLadder.Days(2, 5, 10, 5, 3, 15));
    public static final DifficultyDecider DECIDER = new DifficultyDecider(LADDER);
    public static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
    public static final String RAISER = "agent1";
    public static final String REVIEW = "case-1-M12";

    private DifficultyClass problemClass = DifficultyClass.LAND_NATURE;
    private Optional<String> agent = Optional.of(RAISER);
    private boolean blocking;
    private LocalDate on = MONDAY;

    private DifficultyBuilder() {}

    public static DifficultyBuilder aDifficulty() {
        return new DifficultyBuilder();
    }

    public DifficultyBuilder of(DifficultyClass other) {
        problemClass = other;
        return this;
    }

    public DifficultyBuilder withoutAgent() {
        agent = Optional.empty();
        return this;
    }

    public DifficultyBuilder blocking() {
        blocking = true;
        return this;
    }

    public DifficultyBuilder on(LocalDate date) {
        on = date;
        return this;
    }

    public DifficultyFile file() {
        return new DifficultyFile(
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

    public Difficulty.Open raised() {
        return (Difficulty.Open) new DifficultyRaising(LADDER).raise(file()).next();
    }

    /** The difficulty after commands that change it. */
    public static Difficulty after(Difficulty difficulty, DifficultyCommand... commands) {
        var now = difficulty;
        for (var command : commands)
            now = ((Decision.Changed<Difficulty, DifficultyRefusal>) DECIDER.decide(now, command)).next();
        return now;
    }

    public static DifficultyCommand escalate(LocalDate on) {
        return new DifficultyCommand.Escalate("两部门意见不一致", act(on, "coordinator1"));
    }

    public static DifficultyCommand checkDeadline(LocalDate on) {
        return new DifficultyCommand.CheckDeadline(act(on, "rule:deadline-passed"));
    }

    public static DifficultyCommand meeting(LocalDate on, String id, Level level) {
        return new DifficultyCommand.NoteMeeting(
                id,
                level,
                act(on.plusDays(1), "").at(),
                departments("ecology", "natural-resources"),
                act(on, "coordinator1"));
    }

    public static DifficultyCommand resolution(LocalDate on, boolean releases) {
        return new DifficultyCommand.NoteResolution(
                "meeting-1",
                "resolution-" + releases,
                "三个工作日内完成变更登记",
                releases ? ResolutionEffect.RELEASE_REVIEW : ResolutionEffect.NONE,
                Optional.empty(),
                act(on, "coordinator1"));
    }

    /** A meeting resolves that the review gets more days. */
    public static DifficultyCommand extension(LocalDate on) {
        return new DifficultyCommand.NoteResolution(
                "meeting-1",
                "resolution-extension",
                "资料量大，延期十个工作日",
                ResolutionEffect.EXTEND_REVIEW,
                Optional.empty(),
                act(on, "coordinator1"));
    }

    /** The service of the review answers; without a refusal it has come about. */
    public static DifficultyCommand answer(LocalDate on, String resolutionId, @Nullable String refusal) {
        return new DifficultyCommand.NoteEffect(
                resolutionId, Optional.ofNullable(refusal), act(on, "rule:resolution-effected"));
    }

    public static DifficultyCommand.TakePosition position(LocalDate on, String department, Stance stance, String text) {
        return new DifficultyCommand.TakePosition(
                department(department), stance, text, Optional.empty(), act(on, "reviewer-" + department));
    }

    public static DifficultyCommand.Reopen reopen(LocalDate on, String by) {
        return new DifficultyCommand.Reopen("变更登记尚未完成", false, Optional.of("agent2"), act(on, by));
    }

    public static DifficultyCommand close(LocalDate on) {
        return new DifficultyCommand.Close(Optional.of(" 已完成 "), true, act(on, "coordinator1"));
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
