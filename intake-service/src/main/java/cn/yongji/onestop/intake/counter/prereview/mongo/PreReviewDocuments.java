package cn.yongji.onestop.intake.counter.prereview.mongo;

import cn.yongji.onestop.intake.counter.prereview.domain.Conclusion;
import cn.yongji.onestop.intake.counter.prereview.domain.Opinion;
import cn.yongji.onestop.intake.counter.prereview.domain.Position;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReview;
import cn.yongji.onestop.intake.counter.prereview.domain.Question;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;

/** The written names of a joint pre-review. */
public final class PreReviewDocuments {
    private static final WrittenNames NAMES = WrittenNames.table()
            .row(PreReview.class, "projectId", "question=*", "opinions", "conclusion")
            .row(Question.class, "departments", "subject", "opinionsBy", "askedAt", "askedBy")
            .row(Opinion.class, "department", "position", "text", "conditions", "givenAt=at", "givenBy=by")
            .row(Position.class, "FEASIBLE", "CONDITIONAL", "NOT_FEASIBLE")
            .row(Conclusion.class, "minutes", "meetingId", "at", "by");

    public static final AggregateMapping<PreReview> MAPPING =
            AggregateMapping.of("pre_reviews", NAMES.of(PreReview.class));

    private PreReviewDocuments() {}
}
