package cn.yongji.onestop.local.store.bson;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/**
 * Documents are kept as bytes. Whoever reads one gets an object of his own, so no reader ever sees a change half made.
 */
public final class BsonBytes {

    private static final String KEY_FIELD = "k";

    private BsonBytes() {}

    public static byte[] of(Document document) {
        var buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        var bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    public static Document toDocument(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    public static byte[] ofKey(@Nullable Object key) {
        return of(new Document(KEY_FIELD, key));
    }

    public static @Nullable Object toKey(byte[] bytes) {
        return toDocument(bytes).get(KEY_FIELD);
    }
}
