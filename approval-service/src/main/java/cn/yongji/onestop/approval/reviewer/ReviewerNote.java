package cn.yongji.onestop.approval.reviewer;

import cn.yongji.onestop.platform.web.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Notes who calls for a department. */
final class ReviewerNote implements HandlerInterceptor {
    private final KnownReviewers reviewers;

    ReviewerNote(KnownReviewers reviewers) {
        this.reviewers = reviewers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Callers.current().ifPresent(reviewers::note);
        return true;
    }
}
