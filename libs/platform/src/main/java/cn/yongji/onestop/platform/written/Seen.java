package cn.yongji.onestop.platform.written;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has been written or read of one document so far, for that which is written in full only the first time. */
final class Seen {
    private @Nullable Map<Object, Integer> places;
    private @Nullable List<List<Object>> values;
    private final @Nullable Fill fill;

    Seen() {
        this(null);
    }

    Seen(@Nullable Fill fill) {
        this.fill = fill;
    }

    void count(Bound bound, int size) {
        if (fill != null) fill.count(bound, size);
    }

    /** The place of what was written before; else it gets the next one, and none is answered. */
    @Nullable
    Integer placeOf(Object key) {
        if (places == null) places = new HashMap<>();
        return places.putIfAbsent(key, places.size());
    }

    void add(List<Object> value) {
        if (values == null) values = new ArrayList<>();
        values.add(value);
    }

    List<Object> at(int place) {
        if (values == null || place < 0 || place >= values.size())
            throw new Unreadable("nothing was written before as number " + place);
        return values.get(place);
    }
}
