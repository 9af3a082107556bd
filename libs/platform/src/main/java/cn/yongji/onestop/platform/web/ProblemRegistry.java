package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.edge.problem.ProblemType;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
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

    /** Those that are named with an operation. {@code IllegalStateException} where nobody knows one. */
    public List<ProblemType> named(ProblemTypes types) {
        return Arrays.stream(types.value().split(" ", -1)).map(this::required).toList();
    }

    private ProblemType required(String slug) {
        return find(slug).orElseThrow(() -> new IllegalStateException("no problem type " + slug));
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
