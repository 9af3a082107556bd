package cn.yongji.onestop.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items what is in this part
 * @param next cursor of the next part; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /** The same part, each item as it is shown. */
    public <V> Page<V> map(Function<T, V> shown) {
        return mapAll(all -> all.stream().map(shown).toList());
    }

    /** The same part, its items looked at together. */
    public <V> Page<V> mapAll(Function<List<T>, List<V>> shown) {
        return new Page<>(shown.apply(items), next);
    }
}
