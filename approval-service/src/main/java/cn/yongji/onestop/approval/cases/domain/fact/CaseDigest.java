package cn.yongji.onestop.approval.cases.domain.fact;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.digest.ReviewDigest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;

/** How a case is listed for 对账: what its facts have told up to here, and nothing that another service tells. */
public final class CaseDigest {
    private CaseDigest() {}

    public static SortedMap<String, String> view(Case of, WorkingCalendar calendar) {
        return ReviewDigest.view(
                of.reviews().stream().map(it -> digest(it, calendar)).toList());
    }

    private static ReviewDigest digest(Review review, WorkingCalendar calendar) {
        var status = ReviewStatus.of(review.beneath());
        var due = review instanceof Review.Open ? review.due(calendar).map(DueDate::date) : Optional.<LocalDate>empty();
        return new ReviewDigest(
                review.matter().value(),
                status.name(),
                status.code(),
                review.docket().budgetWorkingDays(),
                due.orElse(null),
                result(review).orElse(null));
    }

    private static Optional<String> result(Review review) {
        return switch (review) {
            case Review.Passed it -> it.approval().resultNumber();
            case Review.Revoked it -> it.approval().resultNumber();
            case Review.Refused it -> it.rejection().resultNumber();
            case Review.Open _, Review.NotStarted _, Review.Recalled _, Review.Withdrawn _, Review.NotApplicable _ ->
                Optional.empty();
        };
    }
}
