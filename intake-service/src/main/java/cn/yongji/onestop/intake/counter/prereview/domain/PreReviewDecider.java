package cn.yongji.onestop.intake.counter.prereview.domain;

import cn.yongji.onestop.intake.counter.prereview.domain.PreReviewRefusal.Concluded;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReviewRefusal.FiledAlready;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReviewRefusal.NotAsked;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReviewRefusal.NotKey;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReviewRefusal.OpinionGiven;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReviewRefusal.OpinionsOutstanding;
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
    public static PreReviewOutcome speak(PreReview now, Opinion opinion) {
        if (!now.asks(opinion.department())) return refused(new NotAsked());
        if (now.conclusion().isPresent())
            return refused(new Concluded(now.conclusion().get().at()));
        var before = now.opinionOf(opinion.department());
        if (before.isPresent()) return refused(new OpinionGiven(before.get().givenAt()));
        return new PreReviewOutcome.Changed(now.with(opinion));
    }

    /** It waits for every department that was asked, but not longer than it said it would. */
    public static PreReviewOutcome conclude(PreReview now, Conclusion conclusion, LocalDate today) {
        if (now.conclusion().isPresent())
            return refused(new Concluded(now.conclusion().get().at()));
        var opinionsBy = now.question().opinionsBy();
        if (!now.silent().isEmpty() && !today.isAfter(opinionsBy))
            return refused(new OpinionsOutstanding(now.silent(), opinionsBy));
        return new PreReviewOutcome.Changed(now.concluded(conclusion));
    }

    private static PreReviewOutcome refused(PreReviewRefusal refusal) {
        return new PreReviewOutcome.Refused(refusal);
    }
}
