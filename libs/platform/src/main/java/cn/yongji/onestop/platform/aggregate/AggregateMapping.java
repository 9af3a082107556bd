package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.written.Written;
import java.util.Set;

/**
 * How one kind of aggregate lies in the database.
 *
 * @param collection the collection that holds it
 * @param form the written form of its state, which is kept under the field {@code state}
 * @param concealed texts in the state that lie encrypted, as {@code named.phone}; a list on the way stands for all its
 *     elements. Nothing can be searched by them. They may be lengthened at any time: what lies there in clear stays readable
 */
public record AggregateMapping<S>(String collection, Written<S> form, Set<String> concealed) {
    public AggregateMapping {
        for (var path : concealed)
            if (!form.has(path)) throw new IllegalArgumentException(collection + " has nothing to conceal at " + path);
    }

    /** By a table of written names, with what lies encrypted. */
    public static <S> AggregateMapping<S> of(String collection, Written<S> form, String... concealed) {
        return new AggregateMapping<>(collection, form, Set.of(concealed));
    }

    /**
     * What queries and indexes call a part of the state.
     *
     * @param path its written names, as {@code named.phone}
     * @throws IllegalArgumentException if the table has nothing there
     */
    public String field(String path) {
        if (!form.has(path)) throw new IllegalArgumentException(collection + " has nothing at " + path);
        return Fields.STATE + "." + path;
    }
}
