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
public record Holdings(Set<MatterCode> granted, Set<String> slots) {
    public static final Holdings NOTHING = new Holdings(Set.of(), Set.of());

    public Holdings {
        granted = Collections.unmodifiableSet(new TreeSet<>(granted));
        slots = Collections.unmodifiableSet(new TreeSet<>(slots));
    }

    /** Everything that any of them knows of. */
    public static Holdings all(List<Holdings> parts) {
        var granted = new TreeSet<MatterCode>();
        var slots = new TreeSet<String>();
        for (var part : parts) {
            granted.addAll(part.granted);
            slots.addAll(part.slots);
        }
        return new Holdings(granted, slots);
    }

    public boolean granted(MatterCode matter) {
        return granted.contains(matter);
    }
}
