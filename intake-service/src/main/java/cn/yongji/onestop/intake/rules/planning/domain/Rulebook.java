package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.Effect;
import cn.yongji.onestop.intake.rules.catalogue.domain.PolicyRule;
import cn.yongji.onestop.intake.rules.catalogue.domain.Situation;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The measures of a catalogue as they stand for one project on one day: those that hold, and those that do not. */
final class Rulebook {
    private final Situation situation;
    private final List<PolicyRule> holding = new ArrayList<>();
    private final List<PolicyRule> failing = new ArrayList<>();

    private Rulebook(Situation situation) {
        this.situation = situation;
    }

    static Rulebook of(Catalogue catalogue, Situation situation) {
        var book = new Rulebook(situation);
        for (var rule : catalogue.rules()) {
            if (!rule.inForceOn(situation.on())) continue;
            (rule.when().holds(situation) ? book.holding : book.failing).add(rule);
        }
        return book;
    }

    Situation situation() {
        return situation;
    }

    List<PolicyRule> holding() {
        return holding;
    }

    List<PolicyRule> failing() {
        return failing;
    }

    Optional<AppliedRule> exempting(MatterCode matter) {
        return first(Effect.ExemptMatters.class, matter);
    }

    Optional<AppliedRule> covering(MatterCode matter) {
        return first(Effect.CoverByAreaAssessment.class, matter);
    }

    /** The first rule with such an effect that holds and speaks of the matter. */
    Optional<AppliedRule> first(Class<? extends Effect> effect, MatterCode matter) {
        return firstOf(holding, effect, matter);
    }

    /** The first rule with such an effect that is in force for the matter and does not hold. */
    Optional<AppliedRule> firstFailing(Class<? extends Effect> effect, MatterCode matter) {
        return firstOf(failing, effect, matter);
    }

    /** Whether a rule is a measure of the city rather than of a matter's own law. */
    boolean isMeasure(String rule) {
        return holding.stream().anyMatch(it -> it.id().equals(rule));
    }

    AppliedRule applied(PolicyRule rule) {
        return new AppliedRule(
                rule.id(), kind(rule.effect()), rule.basis(), rule.reason(), Evidence.of(rule.when(), situation));
    }

    private Optional<AppliedRule> firstOf(List<PolicyRule> rules, Class<? extends Effect> effect, MatterCode matter) {
        for (var rule : rules) {
            if (effect.isInstance(rule.effect()) && rule.effect().matters().contains(matter)) {
                return Optional.of(applied(rule));
            }
        }
        return Optional.empty();
    }

    private static RuleKind kind(Effect effect) {
        return switch (effect) {
            case Effect.Merge _ -> RuleKind.MERGE;
            case Effect.ExemptMatters _ -> RuleKind.EXEMPT;
            case Effect.WaiveReview _ -> RuleKind.WAIVE_REVIEW;
            case Effect.AdoptSuperiorOpinion _ -> RuleKind.ADOPT_OPINION;
            case Effect.JointReview _ -> RuleKind.JOINT_REVIEW;
            case Effect.Substitute _ -> RuleKind.SUBSTITUTE;
            case Effect.CoverByAreaAssessment _ -> RuleKind.COVER;
            case Effect.Defer _ -> RuleKind.DEFER;
            case Effect.Mark _ -> RuleKind.MARK;
        };
    }
}
