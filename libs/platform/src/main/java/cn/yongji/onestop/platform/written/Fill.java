package cn.yongji.onestop.platform.written;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 余量: how full the collections of one state are, of those that are nearly full or too full; noted while it is written. */
public final class Fill {
    private final Map<String, Level> levels = new HashMap<>();

    /**
     * One of them. Where a state has several of a kind, the fullest speaks for all.
     *
     * @param list which one, as the record and its component are called
     */
    public record Level(String list, int size, int most) {
        public boolean over() {
            return size > most;
        }

        /** The component alone, as clients are told. */
        public String name() {
            return list.substring(list.lastIndexOf('.') + 1);
        }
    }

    void count(Bound bound, int size) {
        if (!bound.isNear(size)) return;
        levels.merge(
                bound.list(),
                new Level(bound.list(), size, bound.most()),
                (one, other) -> one.size() < other.size() ? other : one);
    }

    /** All that are nearly full, the fullest first. */
    public List<Level> near() {
        return levels.values().stream()
                .sorted(Comparator.<Level>comparingDouble(it -> -(double) it.size() / it.most())
                        .thenComparing(Level::list))
                .toList();
    }

    /** How many elements that collection has; 0 where it is far from full. */
    public int sizeOf(String list) {
        var level = levels.get(list);
        return level == null ? 0 : level.size();
    }
}
