package cn.yongji.onestop.local.store.index;

import cn.yongji.onestop.local.store.file.StoredMap;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A way to come to all documents that may match a filter, and perhaps to some that do not. */
public interface AccessPath {

    /** The candidates, each once. */
    Stream<byte[]> documents();

    /** True when the candidates come in the order that was asked for. */
    boolean isOrdered();

    /** True when every candidate matches, so that nobody need look at it. */
    boolean isExact();

    /** How many candidates there are, without reading one. */
    long count();

    /** How much the path narrows down; the highest is taken. */
    int score();

    Iterator<@Nullable Object> ids();

    static Stream<byte[]> read(Iterator<@Nullable Object> ids, StoredMap documents) {
        return stream(ids).<byte[]>mapMulti((id, found) -> {
            var document = documents.get(id);
            if (document != null) {
                found.accept(document);
            }
        });
    }

    static <T extends @Nullable Object> Stream<T> stream(Iterator<T> iterator) {
        Iterable<T> once = () -> iterator;
        return StreamSupport.stream(once.spliterator(), false);
    }
}
