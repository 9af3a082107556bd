package cn.yongji.onestop.platform.written;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;

/** The written names of one type: all that Java has, each with what it is written as. */
record Row(Map<String, String> names) {
    /** Reads {@code java=written}; where both are the same it is said once. */
    static Row parse(Class<?> type, String... entries) {
        var names = new LinkedHashMap<String, String>();
        for (var entry : entries) {
            var equals = entry.indexOf('=');
            var java = equals < 0 ? entry : entry.substring(0, equals);
            if (names.put(java, entry.substring(equals + 1)) != null) throw new BadTable(type, java + " stands twice");
        }
        return new Row(names);
    }

    String of(String java) {
        return Objects.requireNonNull(names.get(java));
    }

    /** Nothing is left out, and nothing is named that is not there. */
    void mustName(Class<?> type, Collection<String> there) {
        var unnamed = new LinkedHashSet<>(there);
        unnamed.removeAll(names.keySet());
        if (!unnamed.isEmpty()) throw new BadTable(type, unnamed + " has no written name");
        var unknown = new LinkedHashSet<>(names.keySet());
        unknown.removeAll(there);
        if (!unknown.isEmpty()) throw new BadTable(type, "there is no " + unknown);
    }
}
