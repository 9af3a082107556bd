package cn.yongji.onestop.intake.rules.catalogue.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** 前置关系: which matter waits for which. Everything that does not wait runs side by side (并联, S31). */
public final class PrerequisiteGraph {
    private final SequencedMap<MatterCode, Set<MatterCode>> prerequisites;
    private final Set<MatterCode> ends;

    private PrerequisiteGraph(SequencedMap<MatterCode, Set<MatterCode>> prerequisites, Set<MatterCode> ends) {
        this.prerequisites = prerequisites;
        this.ends = ends;
    }

    public static PrerequisiteGraph of(Collection<Matter> matters) {
        var edges = new LinkedHashMap<MatterCode, Set<MatterCode>>();
        matters.forEach(matter -> edges.put(matter.code(), new TreeSet<>(matter.prerequisites())));
        var ends = matters.stream()
                .filter(matter -> !matter.traits().handsOnOrder())
                .map(Matter::code)
                .collect(Collectors.toUnmodifiableSet());
        return new PrerequisiteGraph(edges, ends);
    }

    /**
     * The graph of some of the matters. Where a matter between two others falls away, the order between those two
     * stays: a permit that waited for an exempted step still waits for what that step waited for. A document of the other track
     * hands nothing on.
     */
    public PrerequisiteGraph among(Set<MatterCode> kept) {
        var edges = new LinkedHashMap<MatterCode, Set<MatterCode>>();
        for (var code : prerequisites.sequencedKeySet()) {
            if (kept.contains(code)) edges.put(code, nearest(code, kept));
        }
        return new PrerequisiteGraph(edges, ends);
    }

    public Set<MatterCode> prerequisitesOf(MatterCode code) {
        return prerequisites.getOrDefault(code, Set.of());
    }

    /** For each matter the weight of the heaviest chain that ends with it. */
    public Map<MatterCode, Integer> longest(ToIntFunction<MatterCode> weight) {
        var finished = new LinkedHashMap<MatterCode, Integer>();
        while (finished.size() < prerequisites.size()) {
            var before = finished.size();
            prerequisites.forEach((code, waitsFor) -> {
                if (!finished.containsKey(code) && finished.keySet().containsAll(waitsFor)) {
                    finished.put(code, latest(finished, waitsFor) + weight.applyAsInt(code));
                }
            });
            if (finished.size() == before) throw new CatalogueUnsound("matters wait for each other: " + rest(finished));
        }
        return finished;
    }

    /** Matters that wait for each other, in their order; empty where the graph is sound. */
    public List<MatterCode> cycle() {
        var stuck = new TreeSet<>(prerequisites.keySet());
        while (stuck.removeIf(code -> Collections.disjoint(prerequisitesOf(code), stuck))) {}
        if (stuck.isEmpty()) return List.of();
        var walked = new ArrayList<MatterCode>();
        var at = stuck.first();
        while (!walked.contains(at)) {
            walked.add(at);
            at = prerequisitesOf(at).stream()
                    .filter(stuck::contains)
                    .findFirst()
                    .orElseThrow();
        }
        return List.copyOf(walked.subList(walked.indexOf(at), walked.size()));
    }

    /** The same graph with some matters handled as one, which goes by the name of the first. */
    public PrerequisiteGraph merging(List<MatterCode> group) {
        var one = group.getFirst();
        var edges = new LinkedHashMap<MatterCode, Set<MatterCode>>();
        prerequisites.forEach((code, waitsFor) -> {
            var merged = edges.computeIfAbsent(group.contains(code) ? one : code, _ -> new TreeSet<>());
            waitsFor.forEach(before -> merged.add(group.contains(before) ? one : before));
        });
        edges.getOrDefault(one, new TreeSet<>()).remove(one);
        return new PrerequisiteGraph(edges, ends);
    }

    private Set<MatterCode> nearest(MatterCode code, Set<MatterCode> kept) {
        var found = new TreeSet<MatterCode>();
        var seen = new LinkedHashSet<MatterCode>();
        var open = new ArrayList<>(prerequisitesOf(code));
        while (!open.isEmpty()) {
            var next = open.removeLast();
            if (!seen.add(next)) continue;
            if (kept.contains(next)) found.add(next);
            else if (!ends.contains(next)) open.addAll(prerequisitesOf(next));
        }
        return found;
    }

    private Set<MatterCode> rest(Map<MatterCode, Integer> finished) {
        var rest = new TreeSet<>(prerequisites.keySet());
        rest.removeAll(finished.keySet());
        return rest;
    }

    private static int latest(Map<MatterCode, Integer> finished, Set<MatterCode> codes) {
        return codes.stream()
                .mapToInt(code -> finished.getOrDefault(code, 0))
                .max()
                .orElse(0);
    }
}
