package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.intake.rules.catalogue.domain.Situation;
import cn.yongji.onestop.intake.rules.facts.domain.FactChange;
import cn.yongji.onestop.intake.rules.planning.domain.UndoneExemption.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what an earlier plan spared a project, and a later one no longer does. */
public final class Undoing {
    private final Situation now;

    private Undoing(Situation now) {
        this.now = now;
    }

    /** One exemption that is undone. */
    public record Finding(Subject subject, AppliedRule rule, List<FactChange> causes, Effect effect) {}

    /**
     * @param now the facts that the later plan was made from
     */
    public static List<Finding> between(Plan before, Plan after, Situation now) {
        var undoing = new Undoing(now);
        var found = new ArrayList<Finding>();
        for (var step : before.steps()) {
            after.step(step.matter())
                    .flatMap(later -> undoing.finding(step, later))
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private Optional<Finding> finding(PlannedStep before, PlannedStep after) {
        return switch (before) {
            case PlannedStep.Exempt it -> spared(it, it.rule(), after);
            case PlannedStep.Covered it -> spared(it, it.rule(), after);
            case PlannedStep.Required it -> reviewed(it, it.expertReview(), after);
            case PlannedStep.Granted it -> reviewed(it, it.expertReview(), after);
            case PlannedStep.Supervised _, PlannedStep.NotApplicable _ -> Optional.empty();
        };
    }

    private Optional<Finding> spared(PlannedStep before, AppliedRule rule, PlannedStep after) {
        return switch (after) {
            case PlannedStep.Required _ -> finding(before, rule, Effect.STEP_ADDED);
            case PlannedStep.Supervised _ -> finding(before, rule, Effect.SUPERVISION);
            case PlannedStep.Granted _, PlannedStep.Exempt _, PlannedStep.Covered _, PlannedStep.NotApplicable _ ->
                Optional.empty();
        };
    }

    private Optional<Finding> reviewed(PlannedStep before, Optional<ExpertReview> review, PlannedStep after) {
        var rule = review.filter(it -> !held(it)).flatMap(ExpertReview::rule);
        if (rule.isEmpty()) return Optional.empty();
        return switch (after) {
            case PlannedStep.Required it
            when it.expertReview().filter(Undoing::held).isPresent() -> finding(before, rule.get(), Effect.STEP_ADDED);
            case PlannedStep.Granted it
            when it.expertReview().filter(Undoing::held).isPresent() -> finding(before, rule.get(), Effect.SUPERVISION);
            case PlannedStep.Required _,
                    PlannedStep.Granted _,
                    PlannedStep.Supervised _,
                    PlannedStep.Exempt _,
                    PlannedStep.Covered _,
                    PlannedStep.NotApplicable _ -> Optional.empty();
        };
    }

    // What was decided while a paper counted rests on it for good: only a changed fact calls for supervision.
    private Optional<Finding> finding(PlannedStep before, AppliedRule rule, Effect effect) {
        var causes = causes(rule);
        var ranOut = !causes.isEmpty() && causes.stream().allMatch(FactChange::expired);
        return effect == Effect.SUPERVISION && ranOut
                ? Optional.empty()
                : Optional.of(new Finding(before.subject(), rule, causes, effect));
    }

    // Where only the day is another, what ran out is the cause; the day itself where a rule asks for it in another way.
    private List<FactChange> causes(AppliedRule rule) {
        var all = rule.evidence().stream()
                .map(it -> new FactChange(it.fact(), it.value(), text(it.fact())))
                .filter(it -> !it.before().equals(it.after()))
                .toList();
        var facts =
                all.stream().filter(it -> !it.fact().equals(Situation.TODAY)).toList();
        if (!facts.isEmpty()) return facts;
        var expired = Expiries.over(rule.evidence(), now.on()).stream()
                .map(it -> FactChange.expired(it.fact(), it.value()))
                .toList();
        return expired.isEmpty() ? all : expired;
    }

    // A fact that an old plan looked at may have been dropped since.
    private String text(String fact) {
        return now.values().containsKey(fact) ? now.text(fact) : "";
    }

    private static boolean held(ExpertReview review) {
        return switch (review) {
            case ExpertReview.Held _, ExpertReview.Joint _ -> true;
            case ExpertReview.Adopted _, ExpertReview.Waived _ -> false;
        };
    }
}
