package cn.yongji.onestop.ledger.report.domain;

import cn.yongji.onestop.ledger.page.domain.ReviewCourse;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.Lap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 合并办理: reviews that share a clock are one, that of the part that ends last (D6). */
public final class MergedClocks {
    private MergedClocks() {}

    public static Stream<ReviewCourse> of(List<ReviewCourse> reviews) {
        var clocks = new LinkedHashMap<String, ReviewCourse>();
        for (var review : reviews) {
            clocks.merge(review.handledWith().orElse(review.reviewId()), review, MergedClocks::later);
        }
        return clocks.values().stream();
    }

    /** The clock that counts: of a review that was needless for a while the last. */
    public static Optional<Lap> lastLap(ReviewCourse review) {
        return review.laps().isEmpty()
                ? Optional.empty()
                : Optional.of(review.laps().getLast());
    }

    private static ReviewCourse later(ReviewCourse one, ReviewCourse other) {
        return endOf(other).isAfter(endOf(one)) ? other : one;
    }

    private static LocalDate endOf(ReviewCourse review) {
        return lastLap(review)
                .map(lap -> lap.end().map(it -> it.mark().on()).orElse(LocalDate.MAX))
                .orElse(LocalDate.MIN);
    }
}
