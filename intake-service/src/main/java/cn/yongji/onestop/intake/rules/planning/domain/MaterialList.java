package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.catalogue.domain.Slot;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes one list of the materials of many matters: every slot once (S29). */
final class MaterialList {
    private final Scope scope;
    private final Provision given;
    private final WorkingCalendar calendar;
    private final LocalDate receivedOn;
    private final Map<String, Line> lines = new LinkedHashMap<>();

    private MaterialList(Scope scope, Provision given, WorkingCalendar calendar, LocalDate receivedOn) {
        this.scope = scope;
        this.given = given;
        this.calendar = calendar;
        this.receivedOn = receivedOn;
    }

    /** What the matters ask for; the result of a matter fills the slots of the others, and so does what is there already. */
    static List<ListedMaterial> of(
            Scope scope, Holdings standing, List<Matter> matters, WorkingCalendar calendar, LocalDate receivedOn) {
        var list = new MaterialList(
                scope, standing.forMatters(matters.stream().map(Matter::code).toList()), calendar, receivedOn);
        for (var due : DueMaterials.of(scope, list.given, matters)) if (!due.spared()) list.add(due);
        return list.lines.values().stream().map(Line::listed).toList();
    }

    private void add(DueMaterial due) {
        var matter = due.matter();
        var line = lines.computeIfAbsent(due.slot().code(), _ -> new Line(due.slot()));
        line.add(due, scope.defers(matter));
        if (due.ground() instanceof DueMaterial.Ground.StandsIn(var insteadOf, var by)) {
            line.standsIn.add(new ListedMaterial.StandIn(matter.code(), insteadOf.code(), by));
        }
    }

    private final class Line {
        private final Slot slot;
        private final List<MatterCode> mainFor = new ArrayList<>();
        private final List<MatterCode> secondaryFor = new ArrayList<>();
        private final List<MatterCode> deferrableFor = new ArrayList<>();
        private final List<LatestPromise> latestPromises = new ArrayList<>();
        private final List<ListedMaterial.StandIn> standsIn = new ArrayList<>();
        private boolean there = true;

        Line(Slot slot) {
            this.slot = slot;
        }

        void add(DueMaterial due, boolean promisable) {
            var matter = due.matter().code();
            (due.need().main() ? mainFor : secondaryFor).add(matter);
            if (promisable && due.need().deferrable()) {
                deferrableFor.add(matter);
                scope.latestPromise(due.matter(), calendar, receivedOn).ifPresent(latestPromises::add);
            }
            there &= due.there();
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
                    latestPromises,
                    standsIn,
                    slot.filledByOneOf(given.results()),
                    there);
        }
    }
}
