package cn.yongji.onestop.local.store.bson;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values so that their bytes, compared one by one, stand in the order of the values. A line of an index is then
 * one array of bytes: small, and quick to compare. Every value begins with the mark of its type, and marks leave gaps
 * between them, so "everything of this type" is an interval too.
 */
public final class SortableKey {

    /** Greater than any mark, plain or inverted: put behind a prefix it stands after all that begin so. */
    private static final byte AFTER_ALL = (byte) 0xFF;

    private static final int MIN_KEY = 0x06;
    private static final int EMPTY_ARRAY = 0x08;
    private static final int NULL = 0x0A;
    private static final int NUMBER = 0x10;
    private static final int STRING = 0x20;
    private static final int UNORDERED = 0x30;
    private static final int BINARY = 0x40;
    private static final int UUID = 0x48;
    private static final int OBJECT_ID = 0x50;
    private static final int BOOLEAN = 0x58;
    private static final int INSTANT = 0x60;
    private static final int TIMESTAMP = 0x68;
    private static final int MAX_KEY = 0xF0;

    private byte[] bytes = new byte[64];
    private int size;

    /** False when a value is filed by something else than its own order. */
    public static boolean isExact(@Nullable Object value) {
        return BsonOrder.isExact(value) && mark(value) != UNORDERED;
    }

    public SortableKey add(@Nullable Object value, boolean ascending) {
        var begin = size;
        write(value);
        if (!ascending) {
            invert(begin);
        }
        return this;
    }

    public SortableKey addAll(byte[] prefix) {
        room(prefix.length);
        System.arraycopy(prefix, 0, bytes, size, prefix.length);
        size += prefix.length;
        return this;
    }

    /** The bound below all values of that type; in a descending key it stands behind them. */
    public SortableKey addBeginOfTypeOf(Object value, boolean ascending) {
        return addMark(ascending ? mark(value) : ~mark(value) + 1);
    }

    /** The bound above all values of that type. */
    public SortableKey addEndOfTypeOf(Object value, boolean ascending) {
        return addMark(ascending ? mark(value) + 1 : ~(mark(value) + 1));
    }

    public SortableKey addAfterAll() {
        return addMark(AFTER_ALL);
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Ends a line with the {@code _id}; {@link #idOf} finds it again. */
    public byte[] toLine(@Nullable Object id) {
        var at = size;
        write(id);
        putInt(at);
        return toBytes();
    }

    public static @Nullable Object idOf(byte[] line) {
        var at = ByteBuffer.wrap(line).getInt(line.length - 4);
        return read(ByteBuffer.wrap(line, at, line.length - 4 - at));
    }

    private SortableKey addMark(int mark) {
        room(1);
        bytes[size++] = (byte) mark;
        return this;
    }

    private static int mark(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Missing _ -> NULL;
            case String _ -> STRING;
            case Number _ -> NUMBER;
            case Instant _ -> INSTANT;
            case ObjectId _ -> OBJECT_ID;
            case Boolean _ -> BOOLEAN;
            case UUID _ -> UUID;
            case BinData _ -> BINARY;
            case BsonTimestamp _ -> TIMESTAMP;
            case MinKey _ -> MIN_KEY;
            case MaxKey _ -> MAX_KEY;
            default -> value == BsonOrder.EMPTY_ARRAY ? EMPTY_ARRAY : UNORDERED;
        };
    }

    private void write(@Nullable Object value) {
        addMark(mark(value));
        switch (value) {
            case String text -> putText(text);
            case Number number -> putNumber(number);
            case Instant instant -> putLong(instant.toEpochMilli() ^ Long.MIN_VALUE);
            case ObjectId id -> addAll(id.toByteArray());
            case Boolean truth -> addMark(truth ? 1 : 0);
            case UUID uuid -> {
                putLong(uuid.getMostSignificantBits());
                putLong(uuid.getLeastSignificantBits());
            }
            case BinData data -> {
                putInt(data.getData().length);
                addAll(data.getData());
            }
            case BsonTimestamp timestamp -> putLong(timestamp.getValue());
            case Missing _, MinKey _, MaxKey _ -> {}
            case null -> {}
            default -> {
                if (value != BsonOrder.EMPTY_ARRAY) {
                    var content = BsonBytes.ofKey(value);
                    putInt(content.length);
                    addAll(content);
                }
            }
        }
    }

    private static @Nullable Object read(ByteBuffer in) {
        var mark = in.get() & 0xFF;
        return switch (mark) {
            case STRING -> readText(in);
            case NUMBER -> readNumber(in);
            case INSTANT -> Instant.ofEpochMilli(in.getLong() ^ Long.MIN_VALUE);
            case OBJECT_ID -> new ObjectId(block(in, 12));
            case BOOLEAN -> in.get() == 1;
            case UUID -> new UUID(in.getLong(), in.getLong());
            case BINARY -> new BinData(block(in, in.getInt()));
            case TIMESTAMP -> new BsonTimestamp(in.getLong());
            case MIN_KEY -> MinKey.getInstance();
            case MAX_KEY -> MaxKey.getInstance();
            case NULL -> null;
            case UNORDERED -> BsonBytes.toKey(block(in, in.getInt()));
            default -> throw new IllegalStateException("unknown mark " + mark);
        };
    }

    private static byte[] block(ByteBuffer in, int length) {
        var block = new byte[length];
        in.get(block);
        return block;
    }

    /** A zero byte ends the text, so zeroes and ones inside are written as two bytes. */
    private void putText(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        room(2 * utf8.length + 1);
        for (var b : utf8) {
            if (b == 0 || b == 1) {
                bytes[size++] = 1;
                bytes[size++] = (byte) (b + 1);
            } else {
                bytes[size++] = b;
            }
        }
        bytes[size++] = 0;
    }

    private static String readText(ByteBuffer in) {
        var text = new byte[in.remaining()];
        var length = 0;
        for (var b = in.get(); b != 0; b = in.get()) {
            text[length++] = b == 1 ? (byte) (in.get() - 1) : b;
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    /** The nearest double, then what a long has beyond it. */
    private void putNumber(Number number) {
        var nearest = number.doubleValue() + 0.0;
        var bits = Double.doubleToLongBits(nearest);
        putLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        var beyond = number instanceof Long exact ? exact - (long) nearest : 0;
        putShort((short) (beyond ^ Short.MIN_VALUE));
    }

    private static Number readNumber(ByteBuffer in) {
        var sortable = in.getLong();
        var nearest = Double.longBitsToDouble(sortable < 0 ? sortable ^ Long.MIN_VALUE : ~sortable);
        var beyond = (short) (in.getShort() ^ Short.MIN_VALUE);
        var whole = (long) nearest;
        return whole == nearest ? (Number) (whole + beyond) : (Number) nearest;
    }

    private void putShort(short value) {
        room(2);
        ByteBuffer.wrap(bytes).putShort(size, value);
        size += 2;
    }

    private void putInt(int value) {
        room(4);
        ByteBuffer.wrap(bytes).putInt(size, value);
        size += 4;
    }

    private void putLong(long value) {
        room(8);
        ByteBuffer.wrap(bytes).putLong(size, value);
        size += 8;
    }

    private void invert(int begin) {
        for (int i = begin; i < size; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
