package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.catalogue.domain.Need;
import cn.yongji.onestop.intake.rules.catalogue.domain.Slot;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes one list of the materials of many matters: every slot once (S29). */
final class MaterialList {
    private final Scope scope;
    private final Holdings standing;
    private final Set<MatterCode> results;
    private final List<Substitution> substitutions;
    private final Map<String, Line> lines = new LinkedHashMap<>();

    private MaterialList(Scope scope, Holdings standing, List<Matter> matters) {
        this.scope = scope;
        this.standing = standing;
        this.results = new HashSet<>(standing.granted());
        matters.forEach(matter -> results.add(matter.code()));
        this.substitutions = scope.substitutions();
    }

    /** What the matters ask for; the result of a matter fills the slots of the others, and so does what is there already. */
    static List<ListedMaterial> of(Scope scope, Holdings standing, List<Matter> matters) {
        var list = new MaterialList(scope, standing, matters);
        for (var matter : matters) list.add(matter);
        return list.lines.values().stream().map(Line::listed).toList();
    }

    private void add(Matter matter) {
        addOpinion(matter);
        var promisable = scope.defers(matter);
        for (var need : matter.needs()) {
            var standIn = standIn(matter, need.slot());
            var slot = standIn.flatMap(it -> scope.catalogue().slot(it.insteadBy()))
                    .orElse(need.slot());
            var line = lines.computeIfAbsent(slot.code(), _ -> new Line(slot));
            line.add(matter.code(), need, promisable);
            standIn.ifPresent(it -> line.standsIn.add(
                    new ListedMaterial.StandIn(matter.code(), need.slot().code(), it.rule())));
        }
    }

    // The opinion that a decision rests on is as good as a main material of it.
    private void addOpinion(Matter matter) {
        scope.adoptedOpinion(matter)
                .flatMap(scope.catalogue()::slot)
                .ifPresent(slot -> lines.computeIfAbsent(slot.code(), _ -> new Line(slot))
                        .add(matter.code(), new Need(slot, true, false), false));
    }

    // What is there, or comes of another matter, needs no substitute.
    private Optional<Substitution> standIn(Matter matter, Slot slot) {
        if (substitutions.isEmpty()
                || onFile(slot)
                || slot.filledByOneOf(results).isPresent()) return Optional.empty();
        return substitutions.stream()
                .filter(it -> it.matter().equals(matter.code()) && it.slot().equals(slot.code()))
                .findFirst();
    }

    private boolean onFile(Slot slot) {
        return slot.reusable() && standing.slots().contains(slot.code());
    }

    private final class Line {
        private final Slot slot;
        private final List<MatterCode> mainFor = new ArrayList<>();
        private final List<MatterCode> secondaryFor = new ArrayList<>();
        private final List<MatterCode> deferrableFor = new ArrayList<>();
        private final List<ListedMaterial.StandIn> standsIn = new ArrayList<>();

        Line(Slot slot) {
            this.slot = slot;
        }

        void add(MatterCode matter, Need need, boolean promisable) {
            (need.main() ? mainFor : secondaryFor).add(matter);
            if (promisable && need.deferrable()) deferrableFor.add(matter);
        }

        ListedMaterial listed() {
            return new ListedMaterial(
                    slot.code(),
                    slot.name(),
                    slot.description(),
                    slot.reusable(),
                    mainFor,
                    secondaryFor,
                    deferrableFor,
                    standsIn,
                    slot.filledByOneOf(results),
                    onFile(slot));
        }
    }
}
