package cn.yongji.onestop.platform.written;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** A value without parts. Days and times of day are texts, which sort as they follow each other. */
record Scalar(
        To to, Function<BsonReader, Object> from, @Nullable Object absent) implements Shape {
    private static final Map<Class<?>, Shape> ALL = new HashMap<>();

    static {
        ALL.put(String.class, scalar((w, v) -> w.writeString((String) v), BsonReader::readString));
        ALL.put(int.class, scalar((w, v) -> w.writeInt32((Integer) v), Scalar::readInt));
        ALL.put(Integer.class, ALL.get(int.class));
        ALL.put(long.class, scalar((w, v) -> w.writeInt64((Long) v), Scalar::readLong));
        ALL.put(Long.class, ALL.get(long.class));
        ALL.put(boolean.class, new Scalar((w, v) -> w.writeBoolean((Boolean) v), BsonReader::readBoolean, false));
        ALL.put(Boolean.class, scalar((w, v) -> w.writeBoolean((Boolean) v), BsonReader::readBoolean));
        ALL.put(double.class, scalar((w, v) -> w.writeDouble((Double) v), BsonReader::readDouble));
        ALL.put(char.class, text(it -> it.charAt(0)));
        ALL.put(Instant.class, scalar(Scalar::writeInstant, reader -> Instant.ofEpochMilli(reader.readDateTime())));
        ALL.put(LocalDate.class, text(LocalDate::parse));
        ALL.put(LocalTime.class, text(LocalTime::parse));
        ALL.put(UUID.class, text(UUID::fromString));
        ALL.put(
                BigDecimal.class,
                scalar(Scalar::writeDecimal, it -> it.readDecimal128().bigDecimalValue()));
        ALL.put(
                byte[].class,
                scalar(Scalar::writeBytes, reader -> reader.readBinaryData().getData()));
    }

    /** The writing half. */
    interface To {
        void write(BsonWriter writer, Object value);
    }

    static @Nullable Shape of(Class<?> type) {
        return ALL.get(type);
    }

    private static Scalar scalar(To to, Function<BsonReader, Object> from) {
        return new Scalar(to, from, null);
    }

    private static Scalar text(Function<String, Object> parse) {
        return scalar((w, v) -> w.writeString(v.toString()), reader -> parse.apply(reader.readString()));
    }

    private static void writeInstant(BsonWriter writer, Object value) {
        writer.writeDateTime(((Instant) value).toEpochMilli());
    }

    private static void writeDecimal(BsonWriter writer, Object value) {
        writer.writeDecimal128(new Decimal128((BigDecimal) value));
    }

    private static void writeBytes(BsonWriter writer, Object value) {
        writer.writeBinaryData(new BsonBinary((byte[]) value));
    }

    // Who edits a document by hand may leave another kind of number.
    private static int readInt(BsonReader reader) {
        return reader.getCurrentBsonType() == BsonType.INT32 ? reader.readInt32() : Math.toIntExact(reader.readInt64());
    }

    private static long readLong(BsonReader reader) {
        return reader.getCurrentBsonType() == BsonType.INT32 ? reader.readInt32() : reader.readInt64();
    }

    @Override
    public void write(BsonWriter writer, Object value, Seen seen) {
        to.write(writer, value);
    }

    @Override
    public Object read(BsonReader reader, Seen seen) {
        return from.apply(reader);
    }
}
