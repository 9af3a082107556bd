package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Block;
import cn.yongji.onestop.approval.cases.domain.review.Draft;
import cn.yongji.onestop.approval.cases.domain.review.Gap;
import cn.yongji.onestop.approval.cases.domain.review.GapDays;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import java.util.List;
import java.util.Optional;

/** What stands against a draft becoming the decision on a review now. */
final class Objections {
    private Objections() {}

    static Optional<ReviewRefusal> to(Case of, Review review, Draft draft) {
        return switch (draft) {
            case Draft.ToRefuse _ ->
                groundless(draft) ? Optional.of(new ReviewRefusal.GroundMissing()) : Optional.empty();
            case Draft.ToGrant grant -> againstGranting(of, review, grant);
        };
    }

    private static Optional<ReviewRefusal> againstGranting(Case of, Review review, Draft.ToGrant grant) {
        var hindrances = review.docket().hindrances();
        var standing = hindrances.blocks().standing();
        if (!standing.isEmpty()) {
            return Optional.of(new ReviewRefusal.Blocked(
                    standing.stream().map(Block.Standing::problemId).toList()));
        }
        var missing = of.missingFor(review);
        if (!missing.isEmpty()) return Optional.of(new ReviewRefusal.PrerequisitesMissing(missing));
        var duty = hindrances.openDuty();
        if (duty.isPresent()) {
            return Optional.of(new ReviewRefusal.CommitmentFalse(duty.get().finding()));
        }
        return SuperiorReviews.missing(review, grant)
                .or(() -> gaps(review, grant))
                .or(() -> flagged(review, grant))
                .or(() -> unknownGap(review, grant));
    }

    /** Nothing is granted on a main material that may not be used, unless the decision says why (S30). */
    private static Optional<ReviewRefusal> flagged(Review review, Draft.ToGrant grant) {
        var papers = review.docket().flaggedMainPapers();
        return papers.isEmpty() || grant.onFlagged().isPresent()
                ? Optional.empty()
                : Optional.of(new ReviewRefusal.PapersFlagged(papers));
    }

    private static Optional<ReviewRefusal> gaps(Review review, Draft.ToGrant grant) {
        var outstanding = ids(review, Gap.State.OUTSTANDING);
        var breached = ids(review, Gap.State.BREACHED);
        var allowed = review.assignment().terms().grantableWithGaps();
        if (breached.isEmpty() && (outstanding.isEmpty() || grant.withGaps() && allowed)) return Optional.empty();
        return Optional.of(new ReviewRefusal.GapsOpen(outstanding, breached, allowed));
    }

    /** Days are given to what was promised: what is there by now needs them no more, what never was is a mistake. */
    private static Optional<ReviewRefusal> unknownGap(Review review, Draft.ToGrant grant) {
        var promised =
                review.docket().hindrances().gaps().stream().map(Gap::slot).toList();
        return grant.gapDays().stream()
                .map(GapDays::slot)
                .filter(slot -> !promised.contains(slot))
                .findFirst()
                .map(slot -> new ReviewRefusal.GapNotPromised(slot, promised));
    }

    private static List<String> ids(Review review, Gap.State state) {
        return review.docket().hindrances().gaps(state).stream().map(Gap::id).toList();
    }

    static boolean groundless(Draft draft) {
        return draft instanceof Draft.ToRefuse refuse
                && refuse.ground().filter(text -> !text.isBlank()).isEmpty();
    }
}
