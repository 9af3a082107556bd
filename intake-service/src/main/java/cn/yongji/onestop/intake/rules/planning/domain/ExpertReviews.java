package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.intake.rules.catalogue.domain.Effect;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import java.util.Optional;

/** Decides which expert reviews are held (S21, S23, S24, D3). */
final class ExpertReviews {
    private ExpertReviews() {}

    /** Empty where the matter has none to begin with and no higher level asks for one. */
    static Optional<ExpertReview> of(Matter matter, Rulebook rules) {
        var days = matter.traits().expertReview().map(it -> it.atMostWorkingDays());
        var joint = rules.first(Effect.JointReview.class, matter.code());
        if (joint.isPresent()) return Optional.of(new ExpertReview.Joint(days.orElse(0), joint.get()));
        if (days.isEmpty()) return Optional.empty();
        var adopted = rules.first(Effect.AdoptSuperiorOpinion.class, matter.code());
        if (adopted.isPresent()) return Optional.of(new ExpertReview.Adopted(adopted.get()));
        var notCounted = opinionNotCounted(matter, rules);
        return Optional.of(rules.first(Effect.WaiveReview.class, matter.code())
                .<ExpertReview>map(by -> new ExpertReview.Waived(by, notCounted))
                .orElseGet(() -> new ExpertReview.Held(days.get(), notCounted)));
    }

    private static Optional<AppliedRule> opinionNotCounted(Matter matter, Rulebook rules) {
        if (rules.situation().facts().groundwork().superiorOpinion().isEmpty()) return Optional.empty();
        return rules.firstFailing(Effect.AdoptSuperiorOpinion.class, matter.code());
    }
}
