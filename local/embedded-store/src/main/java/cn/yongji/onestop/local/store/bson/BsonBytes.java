package cn.yongji.onestop.local.store.bson;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
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

    /** As {@link #of}, without a copy of the bytes. */
    public static ByteBuffer buffer(Document document) {
        return new BsonWriter().document(document).toBuffer();
    }

    /** A document that can only be written, and is written as these bytes. */
    public static Document kept(byte[] bytes) {
        return new Kept(bytes).document();
    }

    public static Document toDocument(byte[] bytes) {
        return new BsonReader(bytes).document();
    }

    /** Only those of the outermost fields. */
    public static Document toDocument(byte[] bytes, Set<String> fields) {
        return new BsonReader(bytes).fields(fields::contains);
    }

    /** All but those of the outermost fields. */
    public static Document toDocumentWithout(byte[] bytes, Set<String> fields) {
        return new BsonReader(bytes).fields(name -> !fields.contains(name));
    }

    public static byte[] ofKey(@Nullable Object key) {
        return of(new Document(KEY_FIELD, key));
    }

    public static @Nullable Object toKey(byte[] bytes) {
        return toDocument(bytes).get(KEY_FIELD);
    }
}
