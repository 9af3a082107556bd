package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.catalogue.domain.Need;
import cn.yongji.onestop.intake.rules.catalogue.domain.ResultDocument;
import cn.yongji.onestop.intake.rules.catalogue.domain.Slot;
import cn.yongji.onestop.intake.rules.planning.domain.DueMaterial.Ground;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 应交什么: the one answer to what has to be handed in for some matters of a project, what is there, and what is missing.
 * The plan, the evidence, a submission, its notice and the orders to the departments are all made of it.
 */
public final class DueMaterials {
    private final Scope scope;
    private final Provision given;
    private final List<Substitution> substitutions;

    private DueMaterials(Scope scope, Provision given) {
        this.scope = scope;
        this.given = given;
        this.substitutions = scope.substitutions();
    }

    /** Every slot of the matters, in their order. */
    public static List<DueMaterial> of(Scope scope, Provision given, List<Matter> matters) {
        var due = new DueMaterials(scope, given);
        return matters.stream().flatMap(due::of).toList();
    }

    /** Every slot that something might fill for the matters, whatever else there is. */
    public static List<Slot> places(Scope scope, List<Matter> matters) {
        return matters.stream()
                .flatMap(matter -> Stream.of(
                                matter.needs().stream().map(Need::slot),
                                scope.adoptedOpinion(matter).flatMap(scope.catalogue()::slot).stream(),
                                Stream.concat(scope.substitutions().stream(), scope.failedSubstitutions().stream())
                                        .filter(it -> it.matter().equals(matter.code()))
                                        .flatMap(it -> scope.catalogue().slot(it.insteadBy()).stream()))
                        .flatMap(it -> it))
                .distinct()
                .toList();
    }

    private Stream<DueMaterial> of(Matter matter) {
        return Stream.concat(opinion(matter), matter.needs().stream().map(need -> of(matter, need)));
    }

    // The opinion that a decision rests on is as good as a main material of it.
    private Stream<DueMaterial> opinion(Matter matter) {
        return scope
                .expertReview(matter)
                .flatMap(ExpertReview::rule)
                .flatMap(by -> scope.adoptedOpinion(matter)
                        .flatMap(scope.catalogue()::slot)
                        .map(slot -> due(matter, new Need(slot, true, false), new Ground.Opinion(by))))
                .stream();
    }

    private DueMaterial of(Matter matter, Need need) {
        var plain = due(matter, need, new Ground.Catalogue());
        // What is there, or comes of another matter, needs no substitute.
        if (!plain.wanted()) return plain;
        return spared(need.slot())
                .map(why -> due(matter, need, new Ground.Spared(why)))
                .or(() -> standIn(matter, need))
                .or(() -> noStandIn(matter, need))
                .orElse(plain);
    }

    private Optional<DueMaterial> standIn(Matter matter, Need need) {
        return substitutions.stream()
                .filter(it -> it.matter().equals(matter.code())
                        && it.slot().equals(need.slot().code()))
                .findFirst()
                .flatMap(it -> scope.catalogue()
                        .slot(it.insteadBy())
                        .map(slot -> due(
                                matter,
                                new Need(slot, need.main(), need.deferrable()),
                                new Ground.StandsIn(need.slot(), it.rule()))));
    }

    // Told where there is such a paper, or the facts speak of one; to anybody else it would be noise.
    private Optional<DueMaterial> noStandIn(Matter matter, Need need) {
        return scope.failedSubstitutions().stream()
                .filter(it -> it.matter().equals(matter.code())
                        && it.slot().equals(need.slot().code()))
                .filter(it -> given.slots().contains(it.insteadBy()) || scope.landOpinionStated())
                .findFirst()
                .flatMap(it -> scope.catalogue()
                        .slot(it.insteadBy())
                        .map(other -> due(matter, need, new Ground.NoStandIn(other, need.slot(), it.rule()))));
    }

    // Where nothing is accepted but the result of matters that the project does not need, there is none to ask for
    // (S25).
    private Optional<String> spared(Slot slot) {
        var givers = slot.filledBy().stream()
                .flatMap(code -> scope.catalogue().matter(code).stream())
                .toList();
        if (!isResultOf(givers, slot)
                || givers.stream().anyMatch(it -> scope.of(it.code()) instanceof Applicability.Needed)) {
            return Optional.empty();
        }
        var why = givers.stream().map(this::notNeeded).collect(Collectors.joining("；"));
        return Optional.of(why + "，不要求" + slot.name());
    }

    private static boolean isResultOf(List<Matter> givers, Slot slot) {
        var results = givers.stream()
                .flatMap(it -> it.results().stream())
                .map(ResultDocument::name)
                .collect(Collectors.toSet());
        return !slot.evidence().isEmpty() && slot.evidence().stream().allMatch(it -> results.contains(it.name()));
    }

    private String notNeeded(Matter matter) {
        var name = matter.code() + " " + matter.name();
        return switch (scope.of(matter.code())) {
            case Applicability.Exempted(var rule) -> name + " 免办（" + rule.rule() + "：" + rule.reason() + "）";
            case Applicability.Covered(var rule) -> name + " 已由区域评估覆盖（" + rule.rule() + "）";
            case Applicability.OutOfScope _ -> name + " 本项目不适用";
            case Applicability.Needed _ -> name;
        };
    }

    private DueMaterial due(Matter matter, Need need, Ground ground) {
        var slot = need.slot();
        return new DueMaterial(
                matter, need, given.has(matter.code(), slot.code()), slot.filledByOneOf(given.results()), ground);
    }
}
