package cn.yongji.onestop.ledger.holding.domain;

import cn.yongji.onestop.kernel.calendar.Suspension;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.page.domain.Mark;
import cn.yongji.onestop.ledger.page.domain.ProblemCourse;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.Block;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.Lap;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.Pause;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days of one review. One rule: a day belongs to whoever held at its first instant, pauses and answers taking effect on
 * their legal days. It is the half-open rule of the clock (D1), so that this and the clock cannot disagree.
 */
final class ReviewDays {
    private static final Comparator<Mark> IN_TIME =
            Comparator.comparing(Mark::on).thenComparing(Mark::entry);

    private final ReviewCourse course;
    private final Map<String, ProblemCourse> problems;
    private final WorkingCalendar calendar;
    private final List<Stopped> stops;

    /** A pause with the days on which it stops the clock. */
    private record Stopped(Pause pause, Suspension time) {}

    ReviewDays(ReviewCourse course, Map<String, ProblemCourse> problems, WorkingCalendar calendar) {
        this.course = course;
        this.problems = problems;
        this.calendar = calendar;
        this.stops = course.pauses().stream()
                .map(it -> new Stopped(it, ReviewClock.timeOf(it, calendar)))
                .toList();
    }

    ReviewCourse course() {
        return course;
    }

    /** The lap to which a day belongs: from the day after its start to that of its end. */
    Optional<Lap> lapOf(LocalDate day) {
        return course.laps().stream()
                .filter(lap -> day.isAfter(lap.start().on())
                        && lap.end().map(it -> !day.isAfter(it.mark().on())).orElse(true))
                .findFirst();
    }

    /** In whose hands a day of a lap was. */
    HeldDay on(LocalDate day, Lap lap) {
        var matter = Optional.of(course.matterCode());
        var stop = stopping(day, false).or(() -> stopping(day, true));
        if (stop.isPresent()) {
            var pause = stop.get().pause();
            return new HeldDay(holder(pause), matter, pause.start().entry());
        }
        var block =
                course.blocks().stream().filter(it -> holds(it, day)).min(Comparator.comparing(Block::start, IN_TIME));
        return block.map(it -> new HeldDay(problem(it, day), matter, since(it, day)))
                .orElseGet(() -> new HeldDay(
                        new DayHolder.Department(course.department(), course.departmentName()),
                        matter,
                        departmentSince(day, lap)));
    }

    /** Working days left at the first instant of a day of the lap: what is not consumed of the limit and its extension. */
    int left(LocalDate day, Lap lap) {
        return ReviewClock.asKnownBefore(day, course, lap, calendar).remaining(calendar, day.minusDays(1));
    }

    /** A special procedure goes before a supplement. */
    private Optional<Stopped> stopping(LocalDate day, boolean supplement) {
        return stops.stream()
                .filter(it -> it.pause().supplement() == supplement && it.time().covers(day))
                .min(Comparator.comparing(it -> it.pause().start(), IN_TIME));
    }

    private static DayHolder holder(Pause pause) {
        return pause.supplement()
                ? new DayHolder.Applicant(DayHolder.Asked.SUPPLEMENT)
                : new DayHolder.Excluded(pause.kind().orElseThrow().said());
    }

    private static boolean holds(Block block, LocalDate day) {
        return day.isAfter(block.start().on())
                && block.end().map(it -> !day.isAfter(it.on())).orElse(true);
    }

    private DayHolder problem(Block block, LocalDate day) {
        var level = step(block, day)
                .flatMap(ProblemCourse.Step::level)
                .or(() -> steps(block).findFirst().flatMap(ProblemCourse.Step::level));
        return new DayHolder.Problem(block.problemId(), level);
    }

    private long since(Block block, LocalDate day) {
        return step(block, day)
                .map(ProblemCourse.Step::mark)
                .filter(it -> IN_TIME.compare(it, block.start()) > 0)
                .orElse(block.start())
                .entry();
    }

    /** Where the problem stood at the first instant of a day. */
    private Optional<ProblemCourse.Step> step(Block block, LocalDate day) {
        return steps(block).filter(it -> it.mark().on().isBefore(day)).reduce((_, last) -> last);
    }

    private Stream<ProblemCourse.Step> steps(Block block) {
        var problem = problems.get(block.problemId());
        return problem == null ? Stream.of() : problem.steps().stream();
    }

    /** The last thing before that day after which the department had it. */
    private long departmentSince(LocalDate day, Lap lap) {
        var ends = Stream.concat(
                stops.stream().flatMap(it -> end(it).stream()),
                course.blocks().stream().flatMap(it -> it.end().stream()));
        return Stream.concat(Stream.of(lap.start()), ends)
                .filter(it ->
                        it.on().isBefore(day) && !it.on().isBefore(lap.start().on()))
                .max(IN_TIME)
                .orElse(lap.start())
                .entry();
    }

    private static Optional<Mark> end(Stopped stop) {
        return stop.time() instanceof Suspension.Ended(var _, var on)
                ? stop.pause().end().map(it -> new Mark(on, it.entry()))
                : Optional.empty();
    }
}
