package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Draft;
import cn.yongji.onestop.approval.cases.domain.review.JointReview;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.event.AppliedRule;
import java.util.List;
import java.util.Optional;

/**
 * 专家评审 by this level or a higher one (D3): which may be opened, and which has to be over before something is granted. Who
 * is reviewed by a higher level is not reviewed here; what was merged is reviewed once (D6).
 */
final class SuperiorReviews {
    static final ReviewRefusal NO_OPINION =
            new ReviewRefusal.JointReviewIncomplete(List.of("opinionNumber", "favourable"));

    private SuperiorReviews() {}

    /** Why one may not be opened. */
    static Optional<ReviewRefusal> wrong(Review review, ProcedureKind kind, Optional<JointReview> joint) {
        if (!kind.examines()) return Optional.empty();
        var required = review.assignment().terms().jointReview();
        if (required.isPresent() && kind == ProcedureKind.EXPERT_REVIEW) {
            return required.map(it -> new ReviewRefusal.JointReviewRequired(it.rule(), it.basis()));
        }
        if (kind == ProcedureKind.JOINT_REVIEW
                && joint.isEmpty()
                && exemption(review).isEmpty()) {
            return Optional.of(new ReviewRefusal.JointReviewIncomplete(List.of("place", "members", "heldOn")));
        }
        return heldBefore(review);
    }

    private static Optional<String> exemption(Review review) {
        return review.assignment().terms().exemption();
    }

    private static Optional<ReviewRefusal> heldBefore(Review review) {
        if (review.assignment().terms().group().isEmpty()) return Optional.empty();
        return review.docket().time().held(ProcedureKind::examines).stream()
                .filter(it -> it.opinion().filter(said -> !said.favourable()).isEmpty())
                .findFirst()
                .map(it -> new ReviewRefusal.ReviewHeld(it.start().kind(), it.endedOn()));
    }

    /** Why it may not be granted yet. */
    static Optional<ReviewRefusal> missing(Review review, Draft.ToGrant grant) {
        var terms = review.assignment().terms();
        var required = terms.jointReview();
        if (required.isPresent()) return joint(review, required.get());
        if (!terms.reviewWanted() || grant.withoutReview().isPresent()) return Optional.empty();
        return review.docket().time().held(ProcedureKind::examines).isEmpty()
                ? Optional.of(new ReviewRefusal.ReviewMissing(
                        terms.exemptions().getFirst().rule()))
                : Optional.empty();
    }

    private static Optional<ReviewRefusal> joint(Review review, AppliedRule required) {
        var opinion = review.docket().time().jointOpinion();
        if (opinion.filter(JointReview.Opinion::favourable).isPresent()) return Optional.empty();
        return Optional.of(new ReviewRefusal.JointReviewMissing(
                required.rule(), required.basis(), opinion.map(JointReview.Opinion::number)));
    }

    /** Number of the opinion of a higher level that a decision rests on. */
    static Optional<String> cited(Review review) {
        return review.docket()
                .time()
                .jointOpinion()
                .map(JointReview.Opinion::number)
                .or(() -> review.assignment().terms().adoptedOpinion());
    }
}
