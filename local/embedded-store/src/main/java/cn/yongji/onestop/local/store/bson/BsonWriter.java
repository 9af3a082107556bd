package cn.yongji.onestop.local.store.bson;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.BsonConstants;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a document as bytes. */
final class BsonWriter {

    private static final String[] POSITIONS = positions();

    private byte[] bytes = new byte[512];
    private ByteBuffer out = wrap();
    private int size;

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    ByteBuffer toBuffer() {
        return ByteBuffer.wrap(bytes, 0, size);
    }

    BsonWriter document(Map<String, ?> document) {
        var kept = Kept.in(document);
        if (kept != null) {
            putBlock(kept);
            return this;
        }
        var begin = begin();
        document.forEach(this::field);
        return end(begin);
    }

    private void array(Collection<?> array) {
        var begin = begin();
        var position = 0;
        for (var element : array) {
            field(position < POSITIONS.length ? POSITIONS[position] : Integer.toString(position), element);
            position++;
        }
        end(begin);
    }

    private int begin() {
        var begin = size;
        putInt(0);
        return begin;
    }

    private BsonWriter end(int begin) {
        put(BsonConstants.TERMINATING_BYTE);
        out.putInt(begin, size - begin);
        return this;
    }

    private void field(String name, @Nullable Object value) {
        var at = size;
        put((byte) 0);
        putName(name);
        // Not in one line: writing the value may replace the array.
        var type = value(value);
        bytes[at] = type;
    }

    /** Writes the value and says of what type it is. */
    private byte value(@Nullable Object value) {
        return switch (value) {
            case null -> BsonConstants.TYPE_NULL;
            case String text -> {
                putText(text);
                yield BsonConstants.TYPE_UTF8_STRING;
            }
            case Integer number -> {
                putInt(number);
                yield BsonConstants.TYPE_INT32;
            }
            case Long number -> {
                putLong(number);
                yield BsonConstants.TYPE_INT64;
            }
            case Double number -> {
                putLong(Double.doubleToRawLongBits(number));
                yield BsonConstants.TYPE_DOUBLE;
            }
            case Boolean truth -> {
                put(truth ? BsonConstants.BOOLEAN_VALUE_TRUE : BsonConstants.BOOLEAN_VALUE_FALSE);
                yield BsonConstants.TYPE_BOOLEAN;
            }
            case Instant instant -> {
                putLong(instant.toEpochMilli());
                yield BsonConstants.TYPE_UTC_DATETIME;
            }
            case Map<?, ?> document -> {
                @SuppressWarnings("unchecked")
                var fields = (Map<String, ?>) document;
                document(fields);
                yield BsonConstants.TYPE_EMBEDDED_DOCUMENT;
            }
            case Collection<?> array -> {
                array(array);
                yield BsonConstants.TYPE_ARRAY;
            }
            default -> rareValue(value);
        };
    }

    private byte rareValue(Object value) {
        return switch (value) {
            case ObjectId id -> {
                putBlock(id.toByteArray());
                yield BsonConstants.TYPE_OBJECT_ID;
            }
            case UUID _, LegacyUUID _, BinData _ -> {
                binary(value);
                yield BsonConstants.TYPE_DATA;
            }
            case Decimal128 decimal -> {
                putLong(decimal.getLow());
                putLong(decimal.getHigh());
                yield BsonConstants.TYPE_DECIMAL128;
            }
            case BsonTimestamp timestamp -> {
                putLong(timestamp.getValue());
                yield BsonConstants.TYPE_TIMESTAMP;
            }
            case BsonRegularExpression pattern -> {
                putName(pattern.getPattern());
                putName(pattern.getOptions() == null ? "" : pattern.getOptions());
                yield BsonConstants.TYPE_REGEX;
            }
            case BsonJavaScript code -> {
                putText(code.getCode());
                yield BsonConstants.TYPE_JAVASCRIPT_CODE;
            }
            case MinKey _ -> BsonConstants.TYPE_MIN_KEY;
            case MaxKey _ -> BsonConstants.TYPE_MAX_KEY;
            default -> throw new IllegalArgumentException("cannot store a " + value.getClass());
        };
    }

    private void binary(Object value) {
        switch (value) {
            case UUID uuid -> {
                putBinaryHead(BsonConstants.LENGTH_UUID, BsonConstants.BINARY_SUBTYPE_UUID);
                putLong(Long.reverseBytes(uuid.getMostSignificantBits()));
                putLong(Long.reverseBytes(uuid.getLeastSignificantBits()));
            }
            case LegacyUUID legacy -> {
                putBinaryHead(BsonConstants.LENGTH_UUID, BsonConstants.BINARY_SUBTYPE_OLD_UUID);
                putLong(legacy.getUuid().getMostSignificantBits());
                putLong(legacy.getUuid().getLeastSignificantBits());
            }
            case BinData data -> {
                putBinaryHead(data.getData().length, BsonConstants.BINARY_SUBTYPE_GENERIC);
                putBlock(data.getData());
            }
            default -> throw new IllegalArgumentException("no binary: " + value.getClass());
        }
    }

    private void putBinaryHead(int length, int subtype) {
        putInt(length);
        put((byte) subtype);
    }

    private void putText(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        putInt(utf8.length + 1);
        putBlock(utf8);
        put((byte) 0);
    }

    private void putName(String name) {
        putBlock(name.getBytes(StandardCharsets.UTF_8));
        put((byte) 0);
    }

    private void putBlock(byte[] block) {
        room(block.length);
        System.arraycopy(block, 0, bytes, size, block.length);
        size += block.length;
    }

    private void put(byte value) {
        room(1);
        bytes[size++] = value;
    }

    private void putInt(int value) {
        room(4);
        out.putInt(size, value);
        size += 4;
    }

    private void putLong(long value) {
        room(8);
        out.putLong(size, value);
        size += 8;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
            out = wrap();
        }
    }

    private ByteBuffer wrap() {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String[] positions() {
        var positions = new String[64];
        Arrays.setAll(positions, Integer::toString);
        return positions;
    }
}
