package cn.yongji.onestop.intake.planning.domain;

import cn.yongji.onestop.intake.catalogue.domain.Matter;
import cn.yongji.onestop.intake.catalogue.domain.Need;
import cn.yongji.onestop.intake.catalogue.domain.Slot;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes one list of the materials of many matters: every slot once (S29). */
final class MaterialList {
    private MaterialList() {}

    static List<ListedMaterial> of(List<Matter> needed) {
        var codes = needed.stream().map(Matter::code).collect(Collectors.toUnmodifiableSet());
        var lines = new LinkedHashMap<String, Line>();
        for (var matter : needed) {
            for (var need : matter.needs()) {
                lines.computeIfAbsent(need.slot().code(), _ -> new Line(need.slot()))
                        .add(matter.code(), need);
            }
        }
        return lines.values().stream().map(line -> line.listed(codes)).toList();
    }

    private static final class Line {
        private final Slot slot;
        private final List<MatterCode> mainFor = new ArrayList<>();
        private final List<MatterCode> secondaryFor = new ArrayList<>();

        Line(Slot slot) {
            this.slot = slot;
        }

        void add(MatterCode matter, Need need) {
            (need.main() ? mainFor : secondaryFor).add(matter);
        }

        ListedMaterial listed(Set<MatterCode> required) {
            return new ListedMaterial(
                    slot.code(),
                    slot.name(),
                    slot.description(),
                    List.copyOf(mainFor),
                    List.copyOf(secondaryFor),
                    slot.filledByOneOf(required));
        }
    }
}
