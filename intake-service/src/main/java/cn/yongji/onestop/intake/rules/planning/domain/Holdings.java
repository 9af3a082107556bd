package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * 已有成果: what a project has already.
 *
 * @param granted matters that are granted
 * @param filed matters that are with the departments, or with a clerk
 * @param slots slots that something on file fills
 */
public record Holdings(Set<MatterCode> granted, Set<MatterCode> filed, Set<String> slots) {
    public static final Holdings NOTHING = new Holdings(Set.of(), Set.of());

    public Holdings {
        granted = Collections.unmodifiableSet(new TreeSet<>(granted));
        filed = Collections.unmodifiableSet(new TreeSet<>(filed));
        slots = Collections.unmodifiableSet(new TreeSet<>(slots));
    }

    public Holdings(Set<MatterCode> granted, Set<String> slots) {
        this(granted, Set.of(), slots);
    }

    /** Everything that any of them knows of. */
    public static Holdings all(List<Holdings> parts) {
        var granted = new TreeSet<MatterCode>();
        var filed = new TreeSet<MatterCode>();
        var slots = new TreeSet<String>();
        for (var part : parts) {
            granted.addAll(part.granted);
            filed.addAll(part.filed);
            slots.addAll(part.slots);
        }
        return new Holdings(granted, filed, slots);
    }

    /** What there is for these matters, each of which will have its result. */
    public Provision forMatters(Collection<MatterCode> matters) {
        var results = new TreeSet<>(granted);
        results.addAll(matters);
        return new Provision(results, filed, slots);
    }

    public boolean granted(MatterCode matter) {
        return granted.contains(matter);
    }
}
