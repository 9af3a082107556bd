package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.intake.rules.catalogue.domain.Situation;
import cn.yongji.onestop.intake.rules.facts.domain.FactChange;
import cn.yongji.onestop.intake.rules.planning.domain.UndoneExemption.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what an earlier plan spared a project, and a later one no longer does. */
public final class Undoing {
    /** What an exemption is undone by where no fact is another: the catalogue that the plan is made from. */
    static final String CATALOGUE = "catalogueVersion";

    private final Plan before;
    private final Plan after;
    private final Situation now;
    private final List<FactChange> changes;

    private Undoing(Plan before, Plan after, Situation now, List<FactChange> changes) {
        this.before = before;
        this.after = after;
        this.now = now;
        this.changes = List.copyOf(changes);
    }

    /** One exemption that is undone. */
    public record Finding(Subject subject, AppliedRule rule, List<FactChange> causes, Effect effect) {}

    /**
     * By the day or the catalogue alone.
     *
     * @param now the facts that the later plan was made from
     */
    public static List<Finding> between(Plan before, Plan after, Situation now) {
        return between(before, after, now, List.of());
    }

    /**
     * @param now the facts that the later plan was made from
     * @param changes what they differ by from those of the earlier one
     */
    public static List<Finding> between(Plan before, Plan after, Situation now, List<FactChange> changes) {
        var undoing = new Undoing(before, after, now, changes);
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
            case PlannedStep.Required _ -> finding(before, rule, List.of(), Effect.STEP_ADDED);
            case PlannedStep.Supervised _ -> finding(before, rule, List.of(), Effect.SUPERVISION);
            case PlannedStep.Granted _, PlannedStep.Exempt _, PlannedStep.Covered _, PlannedStep.NotApplicable _ ->
                Optional.empty();
        };
    }

    private Optional<Finding> reviewed(PlannedStep before, Optional<ExpertReview> review, PlannedStep after) {
        var rule = review.filter(it -> !held(it)).flatMap(ExpertReview::rule);
        if (rule.isEmpty()) return Optional.empty();
        return switch (after) {
            case PlannedStep.Required it
            when it.expertReview().filter(Undoing::held).isPresent() ->
                finding(before, rule.get(), lookedAt(it.expertReview()), Effect.STEP_ADDED);
            case PlannedStep.Granted it
            when it.expertReview().filter(Undoing::held).isPresent() ->
                finding(before, rule.get(), lookedAt(it.expertReview()), Effect.SUPERVISION);
            case PlannedStep.Required _,
                    PlannedStep.Granted _,
                    PlannedStep.Supervised _,
                    PlannedStep.Exempt _,
                    PlannedStep.Covered _,
                    PlannedStep.NotApplicable _ -> Optional.empty();
        };
    }

    // What was decided while a paper counted rests on it for good: only a changed fact calls for supervision.
    private Optional<Finding> finding(PlannedStep before, AppliedRule rule, List<Evidence> overruling, Effect effect) {
        var causes = causes(rule, overruling);
        var ranOut = !causes.isEmpty() && causes.stream().allMatch(FactChange::expired);
        return effect == Effect.SUPERVISION && ranOut
                ? Optional.empty()
                : Optional.of(new Finding(before.subject(), rule, causes, effect));
    }

    // Where only the day is another, what ran out is the cause; the day itself where a rule asks for it in another way.
    private List<FactChange> causes(AppliedRule rule, List<Evidence> overruling) {
        var own = causes(rule);
        if (!own.isEmpty()) return own;
        var others = changes.stream()
                .filter(it -> overruling.stream().map(Evidence::fact).anyMatch(it.fact()::equals))
                .toList();
        return others.isEmpty() ? otherPlan() : others;
    }

    /** No rule looked at another fact: it is the catalogue that says something else, or the day it is in force. */
    private List<FactChange> otherPlan() {
        return before.catalogueVersion().equals(after.catalogueVersion())
                ? List.of(new FactChange(
                        Situation.TODAY,
                        before.startOn().toString(),
                        after.startOn().toString()))
                : List.of(new FactChange(CATALOGUE, before.catalogueVersion(), after.catalogueVersion()));
    }

    /** A rule that comes before the exemption (D3), such as the one of a higher level, looked at facts of its own. */
    private static List<Evidence> lookedAt(Optional<ExpertReview> review) {
        return review.flatMap(ExpertReview::rule).map(AppliedRule::evidence).orElse(List.of());
    }

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
