package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How reviews look on a given day: due days and lights are computed when somebody reads. */
public record ReviewLooks(WorkingCalendar calendar, LocalDate today, Language language) {

    public ReviewSummary summary(Case of, Review review) {
        var asked = review.assignment();
        var due = due(review);
        return new ReviewSummary(
                of.idOf(review).value(),
                asked.matter().value(),
                asked.matterName(),
                asked.department().value(),
                asked.departmentName(),
                ReviewStatus.of(review),
                ReviewStatus.of(review).code(),
                asked.limitWorkingDays(),
                startedOn(review),
                due.map(DueDate::date).orElse(null),
                light(review),
                waitsFor(of, review),
                review.docket().blocks().standing().size(),
                HindrancesView.openGaps(review.docket().hindrances(), this),
                review.closed().map(Review.Closed::closedAt).orElse(null));
    }

    /** The last day in time; none where no clock runs. For a closed review the day it had. */
    public Optional<DueDate> due(Review review) {
        return review.timeLimit().flatMap(clock -> clock.due(calendar));
    }

    public LightView light(Review review) {
        var light = review.beneath() instanceof Review.Running running
                ? running.clock().light(calendar, today)
                : Light.NONE;
        return LightView.of(light, language);
    }

    /** Towards a last day that is not that of a clock. */
    LightView light(LocalDate lastDay) {
        var due = new DueDate(lastDay, lastDay.isAfter(calendar.knownUntil()));
        return light(Light.of(calendar, due, today));
    }

    public LightView light(Light light) {
        return LightView.of(light, language);
    }

    LightView none() {
        return LightView.of(Light.NONE, language);
    }

    /** Working days consumed so far, or when it was decided. */
    Optional<Integer> used(Review review) {
        return switch (review.beneath()) {
            case Review.Running it -> Optional.of(it.clock().used(calendar, today));
            case Review.Suspended it -> Optional.of(it.clock().used(calendar, today));
            case Review.Passed it -> Optional.of(it.approval().usedWorkingDays());
            case Review.Revoked it -> Optional.of(it.approval().usedWorkingDays());
            case Review.Refused it -> Optional.of(it.rejection().usedWorkingDays());
            case Review.NotYetStarted _,
                    Review.WithdrawalPending _,
                    Review.NotStarted _,
                    Review.Recalled _,
                    Review.Withdrawn _,
                    Review.NotApplicable _ -> Optional.empty();
        };
    }

    /** By how much it was decided late; never stored, since the calendar may become another. */
    int lateBy(Review review) {
        var used = review instanceof Review.Closed ? used(review).orElse(0) : 0;
        return Math.max(0, used - review.docket().budgetWorkingDays());
    }

    private static @Nullable LocalDate startedOn(Review review) {
        return switch (review.beneath()) {
            case Review.Started it -> it.startedOn();
            case Review.Recalled it -> it.startedOn().orElse(null);
            case Review.Withdrawn it -> it.startedOn().orElse(null);
            case Review.NotYetStarted _, Review.WithdrawalPending _, Review.NotStarted _, Review.NotApplicable _ ->
                null;
        };
    }

    /** What it waits for: to start, or since a prerequisite became necessary later, to be granted. */
    public static List<String> waitsFor(Case of, Review review) {
        return review instanceof Review.Open
                ? of.missingFor(review).stream().map(MatterCode::value).toList()
                : List.of();
    }
}
