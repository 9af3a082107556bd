package cn.yongji.onestop.ledger.retrospective.domain;

import cn.yongji.onestop.kernel.event.RecordedEntry;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.End;
import cn.yongji.onestop.ledger.report.domain.MergedClocks;
import cn.yongji.onestop.ledger.report.domain.ReportFacts;
import cn.yongji.onestop.ledger.report.domain.ReportPeriod;
import java.util.stream.Stream;

/**
 * A review that was decided in a period; of a merged handling the one that ended last.
 *
 * @param promised working days, with the extension
 */
record DecidedReview(ReportFacts project, ReviewCourse course, End end, int promised) {
    static Stream<DecidedReview> in(ReportFacts project, ReportPeriod period) {
        return MergedClocks.of(project.course().reviews())
                .flatMap(review -> MergedClocks.lastLap(review)
                        .flatMap(ReviewCourse.Lap::end)
                        .filter(End::decided)
                        .filter(it -> period.covers(it.mark().on()))
                        .map(it -> new DecidedReview(project, review, it, promisedOf(review)))
                        .stream());
    }

    private static int promisedOf(ReviewCourse review) {
        return review.limitWorkingDays()
                + review.extension().map(ReviewCourse.Longer::workingDays).orElse(0);
    }

    int used() {
        return end.usedWorkingDays();
    }

    int over() {
        return used() - promised;
    }

    RecordedEntry entry() {
        return new RecordedEntry(project.projectId(), end.mark().entry());
    }
}
