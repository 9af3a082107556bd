package cn.yongji.onestop.intake.counter.prereview.domain;

import cn.yongji.onestop.intake.counter.prereview.domain.PreReviewRefusal.Concluded;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReviewRefusal.FiledAlready;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReviewRefusal.NotAsked;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReviewRefusal.NotKey;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReviewRefusal.OpinionGiven;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReviewRefusal.OpinionsOutstanding;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.PreReviewConcludedV1;
import cn.yongji.onestop.kernel.event.PreReviewOpinion;
import cn.yongji.onestop.kernel.event.PreReviewRequestedV1;
import java.time.LocalDate;
import java.util.Optional;

/** Decides on joint pre-reviews (S3). */
public final class PreReviewDecider {
    private PreReviewDecider() {}

    /** Whether a project may ask for one: it is a key project and has filed nothing yet. */
    public static Optional<PreReviewRefusal> objection(boolean key, Optional<String> filed) {
        if (!key) return Optional.of(new NotKey());
        return filed.map(FiledAlready::new);
    }

    /** A department speaks once, until it is concluded; what it said stays (D15). */
    public static Decision<PreReview, PreReviewRefusal> speak(PreReview now, Opinion opinion) {
        if (!now.asks(opinion.department())) return refused(new NotAsked());
        if (now.conclusion().isPresent())
            return refused(new Concluded(now.conclusion().get().at()));
        var before = now.opinionOf(opinion.department());
        if (before.isPresent()) return refused(new OpinionGiven(before.get().givenAt()));
        return Decision.changed(now.with(opinion));
    }

    /** It waits for every department that was asked, but not longer than it said it would. */
    public static Decision<PreReview, PreReviewRefusal> conclude(
            PreReview now, Conclusion conclusion, LocalDate today) {
        if (now.conclusion().isPresent())
            return refused(new Concluded(now.conclusion().get().at()));
        var opinionsBy = now.question().opinionsBy();
        if (!now.silent().isEmpty() && !today.isAfter(opinionsBy))
            return refused(new OpinionsOutstanding(now.silent(), opinionsBy));
        return Decision.changed(now.concluded(conclusion), told(now, conclusion));
    }

    private static Decision<PreReview, PreReviewRefusal> refused(PreReviewRefusal refusal) {
        return Decision.refused(refusal);
    }

    /** What the others hear of a question. */
    public static PreReviewRequestedV1 told(PreReview asked) {
        var question = asked.question();
        return new PreReviewRequestedV1(
                asked.projectId(),
                PreReview.idOf(asked.projectId()),
                question.departments(),
                question.subject(),
                question.opinionsBy(),
                question.askedAt(),
                question.askedBy());
    }

    private static PreReviewConcludedV1 told(PreReview now, Conclusion conclusion) {
        return new PreReviewConcludedV1(
                now.projectId(),
                PreReview.idOf(now.projectId()),
                now.opinions().stream()
                        .map(it -> new PreReviewOpinion(
                                it.department(), it.position().name(), it.text(), it.conditions()))
                        .toList(),
                now.silent(),
                conclusion.meetingId().orElse(null),
                conclusion.minutes(),
                conclusion.at(),
                conclusion.by());
    }
}
