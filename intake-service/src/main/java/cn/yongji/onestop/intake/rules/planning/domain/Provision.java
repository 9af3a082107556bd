package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * 已备材料: what there is to fill slots with.
 *
 * @param results matters that are granted, under way or filed together: their results fill slots
 * @param filed matters that are with the departments, so that everything they ask for has been handed in
 * @param slots slots that something valid is on file or handed in for
 */
public record Provision(Set<MatterCode> results, Set<MatterCode> filed, Set<String> slots) {
    public Provision {
        results = Collections.unmodifiableSet(new TreeSet<>(results));
        filed = Collections.unmodifiableSet(new TreeSet<>(filed));
        slots = Collections.unmodifiableSet(new TreeSet<>(slots));
    }

    boolean has(MatterCode matter, String slot) {
        return filed.contains(matter) || slots.contains(slot);
    }
}
