package cn.yongji.onestop.local.store.bson;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Documents are kept as bytes. Whoever reads one gets an object of his own, so no reader ever sees a change half made.
 */
public final class BsonBytes {

    private static final String KEY_FIELD = "k";

    private BsonBytes() {}

    public static byte[] of(Document document) {
        return new BsonWriter().document(document).toBytes();
    }

    public static Document toDocument(byte[] bytes) {
        return new BsonReader(bytes).document();
    }

    /** Only those of the outermost fields. */
    public static Document toDocument(byte[] bytes, Set<String> fields) {
        return new BsonReader(bytes).fields(fields);
    }

    public static byte[] ofKey(@Nullable Object key) {
        return of(new Document(KEY_FIELD, key));
    }

    public static @Nullable Object toKey(byte[] bytes) {
        return toDocument(bytes).get(KEY_FIELD);
    }
}
