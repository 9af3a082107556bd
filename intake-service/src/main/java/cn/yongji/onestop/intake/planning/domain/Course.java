package cn.yongji.onestop.intake.planning.domain;

import cn.yongji.onestop.intake.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.catalogue.domain.Matter;
import cn.yongji.onestop.intake.catalogue.domain.PrerequisiteGraph;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The order in which the needed matters run, and how many working days that takes. */
final class Course {
    private final PrerequisiteGraph graph;
    private final List<List<MatterCode>> groups;
    private final Map<MatterCode, Integer> finishes;
    private final List<MatterCode> criticalPath;

    private Course(PrerequisiteGraph graph, Map<MatterCode, Integer> finishes) {
        this.graph = graph;
        this.groups = graph.levels();
        this.finishes = finishes;
        this.criticalPath = walkBack();
    }

    static Course of(Catalogue catalogue, List<Matter> needed) {
        var limits = new LinkedHashMap<MatterCode, Integer>();
        needed.forEach(matter -> limits.put(matter.code(), matter.promisedWorkingDays()));
        var graph = PrerequisiteGraph.of(catalogue.matters()).among(limits.keySet());
        return new Course(graph, graph.longest(code -> limits.getOrDefault(code, 0)));
    }

    /** Working days from the start until the matter is promised. */
    int finishesAfter(MatterCode code) {
        return finishes.getOrDefault(code, 0);
    }

    int workingDays() {
        return finishes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    List<List<MatterCode>> groups() {
        return groups;
    }

    int groupOf(MatterCode code) {
        for (var i = 0; i < groups.size(); i++) {
            if (groups.get(i).contains(code)) return i + 1;
        }
        throw new IllegalArgumentException("not in this course: " + code);
    }

    Set<MatterCode> prerequisitesOf(MatterCode code) {
        return graph.prerequisitesOf(code);
    }

    List<MatterCode> criticalPath() {
        return criticalPath;
    }

    // From the end: the latest matter, then the prerequisite that did not let it start earlier.
    private List<MatterCode> walkBack() {
        var path = new ArrayList<MatterCode>();
        var at = latestOf(finishes.keySet());
        while (at.isPresent()) {
            path.addFirst(at.get());
            at = latestOf(graph.prerequisitesOf(at.get()));
        }
        return List.copyOf(path);
    }

    private Optional<MatterCode> latestOf(Set<MatterCode> codes) {
        return codes.stream().max(Comparator.comparingInt(this::finishesAfter));
    }
}
