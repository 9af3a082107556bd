package cn.yongji.onestop.approval.cases.web;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Review;
import cn.yongji.onestop.approval.cases.domain.ReviewStatus;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.web.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
                review instanceof Review.Started started ? started.startedOn() : null,
                due.map(DueDate::date).orElse(null),
                light(review),
                waitsFor(of, review),
                review.docket().blocks().standing().size(),
                review.closed().map(Review.Closed::closedAt).orElse(null));
    }

    /** The last day in time; none where no clock runs. For a closed review the day it had. */
    public Optional<DueDate> due(Review review) {
        return review instanceof Review.Started started ? started.clock().due(calendar) : Optional.empty();
    }

    public LightView light(Review review) {
        var light =
                review instanceof Review.UnderReview running ? running.clock().light(calendar, today) : Light.NONE;
        return LightView.of(light, language);
    }

    /** Working days consumed so far, or when it was decided. */
    Optional<Integer> used(Review review) {
        return switch (review) {
            case Review.UnderReview running -> Optional.of(running.clock().used(calendar, today));
            case Review.Supplementing stopped -> Optional.of(stopped.clock().used(calendar, today));
            case Review.Granted granted -> Optional.of(granted.approval().usedWorkingDays());
            case Review.Refused refused -> Optional.of(refused.rejection().usedWorkingDays());
            case Review.Waiting _, Review.NotStarted _ -> Optional.empty();
        };
    }

    static List<String> waitsFor(Case of, Review review) {
        return review instanceof Review.Waiting
                ? of.missingFor(review).stream().map(MatterCode::value).toList()
                : List.of();
    }
}
