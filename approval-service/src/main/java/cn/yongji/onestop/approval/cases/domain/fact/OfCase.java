package cn.yongji.onestop.approval.cases.domain.fact;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Review;

/** What every fact says first: of which project and case it is. */
interface OfCase {
    Case subject();

    default String project() {
        return subject().application().projectId();
    }

    default String id(Review review) {
        return subject().idOf(review).value();
    }

    default String department(Review review) {
        return review.department().value();
    }
}
