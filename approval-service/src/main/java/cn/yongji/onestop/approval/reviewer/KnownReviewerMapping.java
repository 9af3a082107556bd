package cn.yongji.onestop.approval.reviewer;

import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;

/** The written names of a known reviewer. */
public final class KnownReviewerMapping {
    static final String DEPARTMENT = "department";

    public static final AggregateMapping<KnownReviewer> MAPPING = AggregateMapping.of(
            "reviewers",
            WrittenNames.table().row(KnownReviewer.class, "account", DEPARTMENT).of(KnownReviewer.class));

    private KnownReviewerMapping() {}
}
