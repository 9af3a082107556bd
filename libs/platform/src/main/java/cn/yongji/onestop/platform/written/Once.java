package cn.yongji.onestop.platform.written;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Components that many records of a document have alike: the first is written in full, the others name its place.
 *
 * @param field what the place is called
 * @param components their places among the leaves of the record
 */
record Once(String field, List<Integer> components) {
    /** What tells them apart. */
    List<Object> key(Class<?> type, Object of, List<Leaf> leaves) {
        var key = new ArrayList<Object>();
        key.add(type);
        for (var at : components) key.add(Access.get(leaves.get(at).component(), of));
        return key;
    }

    void remember(@Nullable Object[] read, Seen seen) {
        var values = new ArrayList<Object>();
        for (var at : components) values.add(Objects.requireNonNull(read[at]));
        seen.add(values);
    }

    void recall(@Nullable Object[] read, int place, Seen seen) {
        var values = seen.at(place);
        for (var i = 0; i < components.size(); i++) read[components.get(i)] = values.get(i);
    }
}
