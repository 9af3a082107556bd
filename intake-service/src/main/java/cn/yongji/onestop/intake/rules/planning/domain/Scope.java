package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.Effect;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.catalogue.domain.PolicyRule;
import cn.yongji.onestop.intake.rules.catalogue.domain.Situation;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * 办理范围: what facts and rules make of every matter, before anything is counted in days. Plans are made from it, and an
 * application is judged by it, so that both say the same.
 */
public final class Scope {
    private final Catalogue catalogue;
    private final Rulebook rules;
    private final SequencedMap<MatterCode, Applicability> verdicts = new LinkedHashMap<>();
    private final List<Matter> needed = new ArrayList<>();
    private final List<MergedMatters> merged;

    private Scope(Catalogue catalogue, Rulebook rules) {
        this.catalogue = catalogue;
        this.rules = rules;
        for (var matter : catalogue.matters()) {
            var verdict = Applicability.of(matter, rules);
            verdicts.put(matter.code(), verdict);
            if (verdict instanceof Applicability.Needed) needed.add(matter);
        }
        this.merged = merges();
    }

    public static Scope of(Catalogue catalogue, ProjectFacts facts, LocalDate on) {
        return of(catalogue, Situation.of(facts, on));
    }

    public static Scope of(Catalogue catalogue, Situation situation) {
        return new Scope(catalogue, Rulebook.of(catalogue, situation));
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Applicability of(MatterCode matter) {
        var verdict = verdicts.get(matter);
        if (verdict == null) throw new IllegalArgumentException("not in this catalogue: " + matter);
        return verdict;
    }

    /** Matters that the project needs, in the order of the catalogue. */
    public List<Matter> needed() {
        return List.copyOf(needed);
    }

    public List<MergedMatters> merged() {
        return merged;
    }

    /** The merged handling that a matter is part of. */
    public Optional<MergedMatters> mergedWith(MatterCode matter) {
        return merged.stream().filter(it -> it.matters().contains(matter)).findFirst();
    }

    /** The expert review of a matter, where it has one to begin with. */
    public Optional<ExpertReview> expertReview(Matter matter) {
        return ExpertReviews.of(matter, rules);
    }

    public List<Substitution> substitutions() {
        return substitutions(rules.holding());
    }

    /** What would stand in for something by rules that do not hold for the project. */
    List<Substitution> failedSubstitutions() {
        return substitutions(rules.failing());
    }

    private List<Substitution> substitutions(List<PolicyRule> some) {
        var found = new ArrayList<Substitution>();
        for (var rule : some) {
            if (rule.effect() instanceof Effect.Substitute(var matter, var slot, var evidence)) {
                found.add(new Substitution(matter, slot, evidence, rules.applied(rule)));
            }
        }
        return List.copyOf(found);
    }

    /** Whether the facts speak of a land opinion, whatever it is worth. */
    boolean landOpinionStated() {
        return rules.situation().facts().groundwork().landOpinion().isPresent();
    }

    /** The slot for the superior's opinion, where it stands in for the review of a matter. */
    Optional<String> adoptedOpinion(Matter matter) {
        return expertReview(matter)
                .filter(ExpertReview.Adopted.class::isInstance)
                .flatMap(_ -> rules.holding().stream()
                        .flatMap(rule -> rule.effect() instanceof Effect.AdoptSuperiorOpinion(var matters, var evidence)
                                        && matters.contains(matter.code())
                                ? Stream.of(evidence)
                                : Stream.empty())
                        .findFirst());
    }

    /** The rule under which secondary materials of a matter may be promised (S19). */
    public Optional<AppliedRule> deferring(Matter matter) {
        return deferment(matter).map(rules::applied);
    }

    boolean defers(Matter matter) {
        return deferment(matter).isPresent();
    }

    /** Whether a measure of the city took a matter away that the project would need otherwise. */
    boolean sparedByMeasure(MatterCode matter) {
        return switch (of(matter)) {
            case Applicability.Exempted(var rule) -> rules.isMeasure(rule.rule());
            case Applicability.Covered _ -> true;
            case Applicability.Needed _, Applicability.OutOfScope _ -> false;
        };
    }

    /** Traits that a rule gives the project as a whole (S27). */
    public List<AppliedRule> marks() {
        return rules.holding().stream()
                .filter(rule -> rule.effect() instanceof Effect.Mark)
                .map(rules::applied)
                .toList();
    }

    /** Every rule that was applied to a matter that is needed, for the record of its review (S28). */
    public List<AppliedRule> appliedTo(Matter matter) {
        var applied = new LinkedHashSet<AppliedRule>();
        mergedWith(matter.code()).map(MergedMatters::rule).ifPresent(applied::add);
        expertReview(matter).flatMap(ExpertReview::rule).ifPresent(applied::add);
        substitutions().stream()
                .filter(it -> it.matter().equals(matter.code()))
                .map(Substitution::rule)
                .forEach(applied::add);
        for (var rule : rules.holding()) {
            if (rule.effect() instanceof Effect.Mark(var _, var matters) && matters.contains(matter.code())) {
                applied.add(rules.applied(rule));
            }
        }
        return List.copyOf(applied);
    }

    /**
     * How many working days from its receipt a secondary material of a matter may be promised for; empty where no rule opens it, or
     * the matter's limit is too short for any.
     *
     * @param limit promised limit that the matter is handled by, in working days
     */
    public Optional<Integer> promisable(Matter matter, int limit) {
        return rules.holding().stream()
                .flatMap(rule -> rule.effect() instanceof Effect.Defer it && it.covers(matter)
                        ? Stream.of(Math.min(it.atMostWorkingDays(), limit - it.workingDaysBeforeLimit()))
                        : Stream.empty())
                .filter(days -> days > 0)
                .max(Integer::compareTo);
    }

    /** As {@link #promisable(Matter, int)}, with its day; of a merged handling the limit is one for all its parts (D6). */
    public Optional<LatestPromise> latestPromise(Matter matter, WorkingCalendar calendar, LocalDate receivedOn) {
        var limit = mergedWith(matter.code())
                .filter(it -> it.matters().size() > 1)
                .map(MergedMatters::promisedWorkingDays)
                .orElse(matter.promisedWorkingDays());
        return promisable(matter, limit)
                .map(days -> new LatestPromise(
                        matter.code(), days, calendar.plus(receivedOn, days).date()));
    }

    private Optional<PolicyRule> deferment(Matter matter) {
        return rules.holding().stream()
                .filter(rule -> rule.effect() instanceof Effect.Defer defer && defer.covers(matter))
                .findFirst();
    }

    // One that stands alone is not merged with anything; one that is merged already stays where it is.
    private List<MergedMatters> merges() {
        var found = new ArrayList<MergedMatters>();
        var taken = new LinkedHashSet<MatterCode>();
        for (var rule : rules.holding()) {
            if (!(rule.effect() instanceof Effect.Merge merge)) continue;
            var parts = merge.matters().stream()
                    .filter(code -> of(code) instanceof Applicability.Needed)
                    .filter(code -> !taken.contains(code))
                    .toList();
            if (parts.size() < 2) continue;
            taken.addAll(parts);
            found.add(new MergedMatters(
                    merge.group(), merge.name(), parts, merge.promisedWorkingDays(), rules.applied(rule)));
        }
        return List.copyOf(found);
    }
}
