package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.written.Written;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A list of a state that only grows: the newest stay in it, the older ones lie beside it in a collection of their own, for good.
 *
 * @param name the list, as its collection is called behind the aggregate's
 * @param stays how many stay; up to twice as many are in the state at times
 * @param number what tells one from another and rises with them
 * @param with the state with another list
 */
public record Overflow<S, T>(
        String name,
        Written<T> form,
        int stays,
        Function<S, List<T>> list,
        ToLongFunction<T> number,
        BiFunction<S, List<T>, S> with) {

    /** Those that move out. */
    List<T> older(S state) {
        var all = list.apply(state);
        return all.size() < 2 * stays ? List.of() : all.subList(0, all.size() - stays);
    }

    S trimmed(S state) {
        var all = list.apply(state);
        return all.size() < 2 * stays
                ? state
                : with.apply(state, List.copyOf(all.subList(all.size() - stays, all.size())));
    }
}
