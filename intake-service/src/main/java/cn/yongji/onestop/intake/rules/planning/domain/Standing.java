package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * 已有成果: what a project has already.
 *
 * @param granted matters that are granted
 * @param slots slots that a material on file fills
 */
public record Standing(Set<MatterCode> granted, Set<String> slots) {
    public static final Standing NOTHING = new Standing(Set.of(), Set.of());

    public Standing {
        granted = Collections.unmodifiableSet(new TreeSet<>(granted));
        slots = Collections.unmodifiableSet(new TreeSet<>(slots));
    }

    /** Everything that any of them knows of. */
    public static Standing all(List<Standing> parts) {
        var granted = new TreeSet<MatterCode>();
        var slots = new TreeSet<String>();
        for (var part : parts) {
            granted.addAll(part.granted);
            slots.addAll(part.slots);
        }
        return new Standing(granted, slots);
    }

    public boolean granted(MatterCode matter) {
        return granted.contains(matter);
    }
}
