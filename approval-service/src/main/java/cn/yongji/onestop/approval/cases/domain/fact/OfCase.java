package cn.yongji.onestop.approval.cases.domain.fact;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Review;

/** What every fact says first: of which project, case and review it is. */
interface OfCase {
    Case subject();

    default String project() {
        return subject().application().projectId();
    }

    default String id(Review review) {
        return subject().idOf(review).value();
    }

    default String matter(Review review) {
        return review.matter().value();
    }

    default String department(Review review) {
        return review.department().value();
    }
}
