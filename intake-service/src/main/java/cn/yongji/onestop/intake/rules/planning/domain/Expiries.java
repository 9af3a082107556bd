package cn.yongji.onestop.intake.rules.planning.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 依据到期: papers with a last day (a superior's opinion, a land opinion, an area's assessment) that a plan rests on. */
public final class Expiries {
    private static final String LAST_DAY = ".validUntil";

    private Expiries() {}

    /** Whether anything that the rules of a plan rested on has run out since it was made. */
    public static boolean since(Plan plan, LocalDate today) {
        return !over(rules(plan).flatMap(it -> it.evidence().stream()).toList(), today).stream()
                .allMatch(it -> LocalDate.parse(it.value()).isBefore(plan.startOn()));
    }

    /** Whether a matter that is still to be handled has to hand in again what something stood in for. */
    public static boolean standInLost(Plan before, Plan after) {
        var left = standIns(after).map(Expiries::place).toList();
        return standIns(before)
                .filter(it -> after.step(it.matter())
                        .filter(PlannedStep.Required.class::isInstance)
                        .isPresent())
                .map(Expiries::place)
                .anyMatch(place -> !left.contains(place));
    }

    static List<Evidence> over(Collection<Evidence> evidence, LocalDate today) {
        return evidence.stream()
                .filter(it -> it.fact().endsWith(LAST_DAY) && !it.value().isEmpty())
                .filter(it -> LocalDate.parse(it.value()).isBefore(today))
                .distinct()
                .toList();
    }

    private static Stream<AppliedRule> rules(Plan plan) {
        return Stream.concat(
                plan.steps().stream().flatMap(Expiries::rules), standIns(plan).map(ListedMaterial.StandIn::rule));
    }

    private static Stream<ListedMaterial.StandIn> standIns(Plan plan) {
        return plan.materials().stream().flatMap(it -> it.standsIn().stream());
    }

    private static String place(ListedMaterial.StandIn standIn) {
        return standIn.matter() + "/" + standIn.slot();
    }

    private static Stream<AppliedRule> rules(PlannedStep step) {
        return switch (step) {
            case PlannedStep.Exempt it -> Stream.of(it.rule());
            case PlannedStep.Covered it -> Stream.of(it.rule());
            case PlannedStep.Required it -> Stream.concat(reviewed(it.expertReview()), it.rules().stream());
            case PlannedStep.Granted it -> reviewed(it.expertReview());
            case PlannedStep.Supervised _, PlannedStep.NotApplicable _ -> Stream.empty();
        };
    }

    private static Stream<AppliedRule> reviewed(Optional<ExpertReview> review) {
        return review.flatMap(ExpertReview::rule).stream();
    }
}
