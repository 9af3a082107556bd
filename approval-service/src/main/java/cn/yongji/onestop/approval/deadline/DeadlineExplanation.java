package cn.yongji.onestop.approval.deadline;

import cn.yongji.onestop.approval.cases.domain.review.Procedure;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.Supplement;
import cn.yongji.onestop.approval.cases.web.read.CaseDesk;
import cn.yongji.onestop.approval.cases.web.view.ReviewLooks;
import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.kernel.calendar.CalendarDay;
import cn.yongji.onestop.kernel.calendar.CountedDay;
import cn.yongji.onestop.kernel.calendar.CountedDay.Effect;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.TimeLimit;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says for every day from the start of a review to its due day what it did to the count, and why. */
record DeadlineExplanation(CaseDesk.Found found, ReviewLooks looks) {

    DeadlineView view() {
        var review = found.review();
        var due = looks.due(review);
        var days = days(review, due.map(DueDate::date).orElse(looks.today()));
        return new DeadlineView(
                found.of().idOf(review).value(),
                review.timeLimit().map(TimeLimit::acceptedOn).orElse(null),
                review.assignment().limitWorkingDays(),
                extension(review),
                review.docket().budgetWorkingDays(),
                review.timeLimit()
                        .map(clock -> clock.used(looks.calendar(), today(review)))
                        .orElse(0),
                review.timeLimit()
                        .map(clock -> clock.remaining(looks.calendar(), today(review)))
                        .orElse(review.docket().budgetWorkingDays()),
                (int) days.stream()
                        .filter(day -> day.effect() == Effect.SUSPENDED)
                        .count(),
                due.map(DueDate::date).orElse(null),
                due.map(DueDate::provisional).orElse(false),
                looks.calendar().version(),
                looks.calendar().knownUntil(),
                ReviewLooks.waitsFor(found.of(), review),
                days.stream().map(this::view).toList());
    }

    /** A decided review has consumed what it had on the day of its decision. */
    private LocalDate today(Review review) {
        return review.closed()
                .map(closed -> WorkingCalendar.dateOf(closed.closedAt()))
                .orElse(looks.today());
    }

    private static DeadlineView.@Nullable Extension extension(Review review) {
        return review.docket()
                .time()
                .extension()
                .map(it -> new DeadlineView.Extension(
                        it.workingDays(), it.reason(), it.act().on()))
                .orElse(null);
    }

    private List<CountedDay> days(Review review, LocalDate until) {
        return review.timeLimit()
                .map(clock -> clock.explain(looks.calendar(), until))
                .orElse(List.of());
    }

    private DeadlineView.Day view(CountedDay counted) {
        var day = counted.day();
        return new DeadlineView.Day(day.date(), day.kind(), counted.effect(), reason(counted, day), counted.count());
    }

    private String reason(CountedDay counted, CalendarDay day) {
        var kind = english() ? day.reasonEn() : day.reasonZh();
        return switch (counted.effect()) {
            case SUSPENDED -> suspension(day.date());
            case EXTENDED -> kind + (english() ? ", within the extension" : "，延长期内");
            case COUNTED, REST -> kind;
        };
    }

    /** Everything that the clock stands still for that day; it stands still once. */
    private String suspension(LocalDate date) {
        var supplements = supplements()
                .filter(supplement -> supplement.suspension().covers(date))
                .map(supplement -> (english() ? "waiting for a supplement: " : "补正期间不计：")
                        + supplement.request().basis());
        var procedures = procedures()
                .filter(procedure -> procedure.suspension().covers(date))
                .map(procedure -> (english() ? "special procedure: " : "特别程序期间不计：")
                        + procedure.start().reason());
        var waits = found.review().docket().time().waits().stream()
                .filter(wait -> wait.suspension().covers(date))
                .map(wait ->
                        (english() ? "waiting for matter " + wait.matter() + ": " : "等待前置事项期间不计：") + wait.reason());
        return Stream.of(supplements, procedures, waits)
                .flatMap(reasons -> reasons)
                .collect(Collectors.joining(english() ? "; " : "；"));
    }

    private Stream<Supplement> supplements() {
        var answered = found.review().docket().supplements().stream().map(Supplement.class::cast);
        return found.review().beneath() instanceof Review.Asking stopped
                ? Stream.concat(answered, Stream.of(stopped.supplement()))
                : answered;
    }

    private Stream<Procedure> procedures() {
        var ended = found.review().docket().time().procedures().stream().map(Procedure.class::cast);
        return found.review().beneath() instanceof Review.Proceeding stopped
                ? Stream.concat(ended, Stream.of(stopped.procedure()))
                : ended;
    }

    private boolean english() {
        return looks.language() == Language.EN;
    }
}
