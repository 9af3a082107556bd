package cn.yongji.onestop.ledger.report.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.holding.domain.ReviewClock;
import cn.yongji.onestop.ledger.page.domain.ApplicationCourse;
import cn.yongji.onestop.ledger.page.domain.Mark;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.End;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.Lap;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.Pause;
import cn.yongji.onestop.ledger.report.domain.Counted.Label;
import cn.yongji.onestop.ledger.report.domain.Counted.Place;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What reports count of the reviews of a project: each clock once, so a merged handling is one. */
record CountedReviews(ReportFacts project, WorkingCalendar calendar, LocalDate today) {
    /** 定案: whether a review was in time, which is counted once, on the day on which it became certain. */
    record Settled(boolean inTime) {}

    /**
     * A decision, the last where one was taken back.
     *
     * @param accepted natural days since the acceptance
     * @param submitted natural days since the legal receipt
     */
    record Decided(int used, long accepted, long submitted, int supplements) {}

    /** A review that is open at the end and whose clock runs. */
    record Running(boolean overdue, boolean provisional) {}

    Stream<Counted<Settled>> settled() {
        return clocks().flatMap(it -> settled(it).stream());
    }

    private Optional<Counted<Settled>> settled(ReviewCourse review) {
        var lap = lastLap(review);
        if (lap.isEmpty()) return Optional.empty();
        var due = ReviewClock.of(review, lap.get(), calendar).due(calendar);
        if (due.isEmpty()) return Optional.empty();
        var last = due.get().date();
        var end = lap.get().end();
        var until = end.map(it -> it.mark().on()).orElse(today);
        if (end.isPresent() && !until.isAfter(last)) {
            return end.filter(End::decided).map(it -> new Counted<>(place(review, until), new Settled(!it.silent())));
        }
        var missed = until.isAfter(last) && !due.get().provisional();
        return missed ? Optional.of(new Counted<>(place(review, last), new Settled(false))) : Optional.empty();
    }

    Stream<Counted<Decided>> decided() {
        return clocks().flatMap(review -> lastLap(review).flatMap(Lap::end).filter(End::decided).stream()
                .map(end -> new Counted<>(place(review, end.mark().on()), decided(review, end))));
    }

    private Decided decided(ReviewCourse review, End end) {
        var on = end.mark().on();
        var accepted = review.accepted()
                .map(Mark::on)
                .orElse(lastLap(review).orElseThrow().start().on());
        var submitted = submitted(review).orElse(accepted);
        var supplements = review.pauses().stream()
                .filter(it -> it.kind().isEmpty())
                .map(Pause::id)
                .distinct()
                .count();
        return new Decided(
                end.usedWorkingDays(),
                on.toEpochDay() - accepted.toEpochDay(),
                on.toEpochDay() - submitted.toEpochDay(),
                Math.toIntExact(supplements));
    }

    private Optional<LocalDate> submitted(ReviewCourse review) {
        return project.course().applications().stream()
                .filter(it -> it.applicationId().equals(review.caseId()))
                .flatMap(it -> it.steps().stream())
                .filter(it -> it.with() == ApplicationCourse.With.WINDOW)
                .map(it -> it.mark().on())
                .min(Comparator.naturalOrder());
    }

    /** As it stood at the end of a day. */
    Stream<Counted<Running>> runningAt(LocalDate day) {
        return clocks().map(it -> cut(it, day))
                .flatMap(review -> lastLap(review)
                        .filter(it -> it.end().isEmpty())
                        .flatMap(lap -> ReviewClock.of(review, lap, calendar).due(calendar))
                        .map(due -> new Counted<>(
                                place(review, day),
                                new Running(
                                        due.date().isBefore(day) && !due.provisional(),
                                        due.date().isBefore(day) && due.provisional())))
                        .stream());
    }

    /** What was known of it by then. */
    private static ReviewCourse cut(ReviewCourse review, LocalDate day) {
        var laps = review.laps().stream()
                .filter(it -> !it.start().on().isAfter(day))
                .map(it -> new Lap(
                        it.start(), it.end().filter(end -> !end.mark().on().isAfter(day))))
                .toList();
        var pauses = review.pauses().stream()
                .filter(it -> !it.start().on().isAfter(day))
                .map(it -> new Pause(
                        it.id(),
                        it.kind(),
                        it.start(),
                        it.end().filter(end -> !end.on().isAfter(day)),
                        it.answered()))
                .toList();
        return review.with(laps, review.extension().filter(it -> !it.mark().on().isAfter(day)), pauses);
    }

    private Stream<ReviewCourse> clocks() {
        return MergedClocks.of(project.course().reviews());
    }

    private static Optional<Lap> lastLap(ReviewCourse review) {
        return MergedClocks.lastLap(review);
    }

    private Place place(ReviewCourse review, LocalDate day) {
        return new Place(
                day,
                Optional.of(new Label(review.department(), review.departmentName())),
                Optional.of(new Label(review.matterCode(), review.matterName())),
                project.course().track(),
                Optional.of(review.stage()).filter(it -> !it.isEmpty()),
                Optional.empty());
    }
}
