package cn.yongji.onestop.approval.deadline;

import cn.yongji.onestop.approval.cases.domain.Review;
import cn.yongji.onestop.approval.cases.domain.Supplement;
import cn.yongji.onestop.approval.cases.web.CaseDesk;
import cn.yongji.onestop.approval.cases.web.ReviewLooks;
import cn.yongji.onestop.kernel.calendar.CalendarDay;
import cn.yongji.onestop.kernel.calendar.CountedDay;
import cn.yongji.onestop.kernel.calendar.CountedDay.Effect;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.TimeLimit;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.web.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

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
                (int) days.stream()
                        .filter(day -> day.effect() == Effect.SUSPENDED)
                        .count(),
                due.map(DueDate::date).orElse(null),
                due.map(DueDate::provisional).orElse(false),
                looks.calendar().version(),
                looks.calendar().knownUntil(),
                review instanceof Review.Waiting
                        ? found.of().missingFor(review).stream()
                                .map(MatterCode::value)
                                .toList()
                        : List.of(),
                days.stream().map(this::view).toList());
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
        if (counted.effect() == Effect.SUSPENDED) return suspension(day.date());
        return english() ? day.reasonEn() : day.reasonZh();
    }

    private String suspension(LocalDate date) {
        return supplements()
                .filter(supplement -> supplement.suspension().covers(date))
                .map(supplement -> (english() ? "waiting for a supplement: " : "补正期间不计：")
                        + supplement.request().basis())
                .findFirst()
                .orElseThrow();
    }

    private Stream<Supplement> supplements() {
        var answered = found.review().docket().supplements().stream().map(Supplement.class::cast);
        return found.review().beneath() instanceof Review.Asking stopped
                ? Stream.concat(answered, Stream.of(stopped.supplement()))
                : answered;
    }

    private boolean english() {
        return looks.language() == Language.EN;
    }
}
