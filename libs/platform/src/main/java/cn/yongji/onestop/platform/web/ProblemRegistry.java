package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.edge.problem.ProblemType;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every kind of problem this service knows, by slug. */
public final class ProblemRegistry {
    private final Map<String, ProblemType> bySlug;

    public ProblemRegistry(Collection<ProblemSet> sets) {
        var all = new TreeMap<String, ProblemType>();
        for (var set : sets) for (var type : set.types()) add(all, type);
        this.bySlug = Collections.unmodifiableMap(all);
    }

    public Optional<ProblemType> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    public Collection<ProblemType> all() {
        return bySlug.values();
    }

    private static void add(Map<String, ProblemType> all, ProblemType type) {
        var other = all.putIfAbsent(type.slug(), type);
        if (other != null && !other.equals(type)) {
            throw new IllegalStateException("problem type defined twice: " + type + " and " + other);
        }
    }
}
