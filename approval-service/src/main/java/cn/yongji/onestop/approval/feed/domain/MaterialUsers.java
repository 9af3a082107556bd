package cn.yongji.onestop.approval.feed.domain;

import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import java.util.List;
import java.util.Set;

/** Which reviews were given which material, open or closed, in whatever project. */
public interface MaterialUsers {
    /** That a review was given a material: with the application, as a supplement, or as what was promised. */
    record Use(ReviewId review, String materialId) {}

    /** Noting the same again changes nothing. */
    void note(List<Use> uses);

    Set<ReviewId> of(String materialId);
}
