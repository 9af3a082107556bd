package cn.yongji.onestop.local.store.bson;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.BsonConstants;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a document from its bytes, or only some of its fields: what is not wanted is skipped and costs next to nothing. */
final class BsonReader {

    private final byte[] bytes;
    private final ByteBuffer in;

    BsonReader(byte[] bytes) {
        this.bytes = bytes;
        this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    Document document() {
        in.getInt();
        var document = new Document();
        for (var type = in.get(); type != BsonConstants.TERMINATING_BYTE; type = in.get()) {
            var name = name();
            document.put(name, value(type));
        }
        return document;
    }

    Document fields(Predicate<String> wanted) {
        in.getInt();
        var document = new Document();
        for (var type = in.get(); type != BsonConstants.TERMINATING_BYTE; type = in.get()) {
            var name = name();
            if (wanted.test(name)) {
                document.put(name, value(type));
            } else {
                skip(type);
            }
        }
        return document;
    }

    private String name() {
        var from = in.position();
        var to = endOfText(from);
        in.position(to + 1);
        return FieldNames.of(bytes, from, to);
    }

    private int endOfText(int from) {
        var to = from;
        while (bytes[to] != 0) {
            to++;
        }
        return to;
    }

    private @Nullable Object value(byte type) {
        return switch (type) {
            case BsonConstants.TYPE_UTF8_STRING -> text();
            case BsonConstants.TYPE_INT32 -> in.getInt();
            case BsonConstants.TYPE_INT64 -> in.getLong();
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT -> document();
            case BsonConstants.TYPE_ARRAY -> array();
            case BsonConstants.TYPE_UTC_DATETIME -> Instant.ofEpochMilli(in.getLong());
            case BsonConstants.TYPE_BOOLEAN -> in.get() != 0;
            case BsonConstants.TYPE_DOUBLE -> in.getDouble();
            case BsonConstants.TYPE_OBJECT_ID -> new ObjectId(block(12));
            case BsonConstants.TYPE_DATA -> binary();
            case BsonConstants.TYPE_DECIMAL128 -> new Decimal128(in.getLong(), in.getLong());
            case BsonConstants.TYPE_TIMESTAMP -> new BsonTimestamp(in.getLong());
            case BsonConstants.TYPE_NULL, BsonConstants.TYPE_UNDEFINED -> null;
            case BsonConstants.TYPE_REGEX -> new BsonRegularExpression(name(), name());
            case BsonConstants.TYPE_JAVASCRIPT_CODE -> new BsonJavaScript(text());
            case BsonConstants.TYPE_MIN_KEY -> MinKey.getInstance();
            case BsonConstants.TYPE_MAX_KEY -> MaxKey.getInstance();
            default -> throw new IllegalStateException("unknown type of value: " + type);
        };
    }

    private void skip(byte type) {
        var length = switch (type) {
            case BsonConstants.TYPE_UTF8_STRING, BsonConstants.TYPE_JAVASCRIPT_CODE -> 4 + lengthAhead();
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT, BsonConstants.TYPE_ARRAY -> lengthAhead();
            case BsonConstants.TYPE_DATA -> 5 + lengthAhead();
            case BsonConstants.TYPE_INT32 -> 4;
            case BsonConstants.TYPE_INT64,
                    BsonConstants.TYPE_DOUBLE,
                    BsonConstants.TYPE_UTC_DATETIME,
                    BsonConstants.TYPE_TIMESTAMP -> 8;
            case BsonConstants.TYPE_BOOLEAN -> 1;
            case BsonConstants.TYPE_OBJECT_ID -> 12;
            case BsonConstants.TYPE_DECIMAL128 -> 16;
            case BsonConstants.TYPE_REGEX -> endOfText(endOfText(in.position()) + 1) + 1 - in.position();
            default -> 0;
        };
        in.position(in.position() + length);
    }

    private int lengthAhead() {
        return in.getInt(in.position());
    }

    private String text() {
        var length = in.getInt() - 1;
        var text = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length + 1);
        return text;
    }

    private List<@Nullable Object> array() {
        in.getInt();
        var array = new ArrayList<@Nullable Object>();
        for (var type = in.get(); type != BsonConstants.TERMINATING_BYTE; type = in.get()) {
            in.position(endOfText(in.position()) + 1);
            array.add(value(type));
        }
        return array;
    }

    private Object binary() {
        var length = in.getInt();
        var subtype = in.get();
        return switch (subtype) {
            case BsonConstants.BINARY_SUBTYPE_OLD_UUID -> new LegacyUUID(in.getLong(), in.getLong());
            case BsonConstants.BINARY_SUBTYPE_UUID ->
                new UUID(Long.reverseBytes(in.getLong()), Long.reverseBytes(in.getLong()));
            default -> new BinData(block(length));
        };
    }

    private byte[] block(int length) {
        var block = new byte[length];
        in.get(block);
        return block;
    }
}
