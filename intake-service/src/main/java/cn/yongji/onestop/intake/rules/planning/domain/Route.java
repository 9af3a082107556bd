package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.catalogue.domain.PrerequisiteGraph;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 办理路线: what is left to be done of what a project needs, and in which order. */
final class Route {
    private final Scope scope;
    private final Set<MatterCode> granted;
    private final Map<MatterCode, List<MatterCode>> overtaken;
    private final List<Matter> matters;
    private final CriticalPath course;

    private Route(Scope scope, Holdings standing) {
        this.scope = scope;
        this.granted = standing.granted();
        this.overtaken = overtaken();
        this.matters = scope.needed().stream()
                .filter(matter -> !granted.contains(matter.code()) && !overtaken.containsKey(matter.code()))
                .toList();
        this.course = new CriticalPath(handlings(), waits());
    }

    static Route of(Scope scope, Holdings standing) {
        return new Route(scope, standing);
    }

    /** Matters that are left, in the order of the catalogue. */
    List<Matter> matters() {
        return matters;
    }

    CriticalPath course() {
        return course;
    }

    /** Matters that what should have come after them was granted without. */
    Map<MatterCode, List<MatterCode>> overtakenBy() {
        return overtaken;
    }

    private Map<MatterCode, Set<MatterCode>> waits() {
        var kept = new LinkedHashSet<MatterCode>();
        matters.forEach(matter -> kept.add(matter.code()));
        // What is granted, or has been overtaken, holds nobody up, and neither does what it waited for.
        var open = scope.catalogue().matters().stream()
                .filter(matter -> !granted.contains(matter.code()) && !overtaken.containsKey(matter.code()))
                .toList();
        var graph = PrerequisiteGraph.of(open).among(kept);
        var waits = new HashMap<MatterCode, Set<MatterCode>>();
        kept.forEach(code -> waits.put(code, graph.prerequisitesOf(code)));
        return waits;
    }

    private List<Handling> handlings() {
        var found = new ArrayList<Handling>();
        var seen = new HashSet<MatterCode>();
        for (var matter : matters) {
            if (!seen.add(matter.code())) continue;
            var merged = scope.mergedWith(matter.code());
            var parts = merged.map(this::left).orElse(List.of(matter));
            parts.forEach(part -> seen.add(part.code()));
            var limit = merged.map(MergedMatters::promisedWorkingDays).orElse(matter.promisedWorkingDays());
            found.add(new Handling(parts.stream().map(Matter::code).toList(), limit, reviewDays(parts)));
        }
        return found;
    }

    private List<Matter> left(MergedMatters merged) {
        return matters.stream()
                .filter(matter -> merged.matters().contains(matter.code()))
                .toList();
    }

    /** One review covers all parts of a merged handling (D6). */
    private int reviewDays(List<Matter> parts) {
        return parts.stream()
                .flatMap(part -> scope.expertReview(part).stream())
                .mapToInt(ExpertReview::workingDays)
                .max()
                .orElse(0);
    }

    private Map<MatterCode, List<MatterCode>> overtaken() {
        if (granted.isEmpty()) return Map.of();
        var found = new LinkedHashMap<MatterCode, List<MatterCode>>();
        for (var later : granted) {
            for (var earlier : ancestors(later)) {
                if (granted.contains(earlier) || !(scope.of(earlier) instanceof Applicability.Needed)) continue;
                if (together(earlier, later)) continue;
                found.computeIfAbsent(earlier, _ -> new ArrayList<>()).add(later);
            }
        }
        return found;
    }

    // Parts of one handling are signed one by one, in any order.
    private boolean together(MatterCode one, MatterCode other) {
        return scope.mergedWith(one).filter(it -> it.matters().contains(other)).isPresent();
    }

    private Set<MatterCode> ancestors(MatterCode of) {
        var found = new LinkedHashSet<MatterCode>();
        var open = new ArrayList<>(List.of(of));
        while (!open.isEmpty()) {
            var next = scope.catalogue().matter(open.removeLast());
            next.ifPresent(
                    matter -> matter.prerequisites().stream().filter(found::add).forEach(open::add));
        }
        return found;
    }
}
