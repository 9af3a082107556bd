package cn.yongji.onestop.approval.cases.domain.fact;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Paper;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureRequest;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.ReviewPaperBroughtV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionDeniedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionProposedV1;
import cn.yongji.onestop.kernel.event.word.PauseKind;
import cn.yongji.onestop.kernel.event.word.Word;

/** How it is told what a department asks its head for, and what it brings later than it should have. */
public record RequestFacts(Case subject, WorkingCalendar calendar) implements OfReview {
    public EventContract proposed(Review review, ProcedureRequest request) {
        return new ReviewSuspensionProposedV1(
                about(review),
                request.id(),
                Word.of(PauseKind.class, request.kind()),
                request.reason(),
                request.announcedWorkingDays(),
                request.asked().at(),
                request.asked().by(),
                progress(review));
    }

    public EventContract denied(Review review, ProcedureRequest request, ProcedureRequest.Denied denied) {
        return new ReviewSuspensionDeniedV1(
                about(review),
                request.id(),
                Word.of(PauseKind.class, request.kind()),
                denied.reason(),
                request.asked().by(),
                denied.act().at(),
                denied.act().by(),
                progress(review));
    }

    public EventContract brought(Review.Passed review, Paper paper) {
        return new ReviewPaperBroughtV1(
                about(review),
                paper.number(),
                paper.materials(),
                review.approval().basis().paperDueOn().orElseThrow(),
                paper.act().at(),
                paper.act().by(),
                progress(review));
    }
}
