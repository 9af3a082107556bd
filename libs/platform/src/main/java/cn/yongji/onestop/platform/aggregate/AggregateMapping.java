package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.written.Documents;
import cn.yongji.onestop.platform.written.Written;
import java.util.Set;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.Document;

/** How one kind of aggregate is written as a document and read again. */
public interface AggregateMapping<S> {
    /** By a table of written names, with what lies encrypted. */
    static <S> AggregateMapping<S> of(String collection, Written<S> form, String... concealed) {
        return new WrittenMapping<>(collection, form, Set.of(concealed));
    }

    /** The collection that holds it. */
    String collection();

    /** The state as a document; it is kept under the field {@code state}. */
    default void write(BsonWriter writer, S state) {
        Documents.write(toDocument(state), writer);
    }

    /** The inverse of {@link #write}. */
    default S read(BsonReader reader) {
        return fromDocument(Documents.read(reader));
    }

    /** As {@link #write}, in memory. */
    Document toDocument(S state);

    /** The inverse of {@link #toDocument}. */
    S fromDocument(Document document);

    /**
     * Texts in the state that lie encrypted in the database, as {@code named.phone}; a list on the way stands for all its
     * elements. Nothing can be searched by them. They may be lengthened at any time: what lies there in clear stays readable.
     */
    default Set<String> concealed() {
        return Set.of();
    }
}
