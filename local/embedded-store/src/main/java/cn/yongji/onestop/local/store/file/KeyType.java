package cn.yongji.onestop.local.store.file;

import cn.yongji.onestop.local.store.bson.BsonBytes;
import cn.yongji.onestop.local.store.bson.BsonOrder;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** How the page file writes and orders the {@code _id} of a document. */
final class KeyType extends BasicDataType<Object> {

    static final KeyType INSTANCE = new KeyType();

    private static final byte DOCUMENT = 0;
    private static final byte TEXT = 1;
    private static final byte INT = 2;
    private static final byte UUID = 3;
    private static final byte OBJECT_ID = 4;

    private KeyType() {}

    /** A map has no key {@code null}; a document may have the {@code _id} null. */
    static Object wrap(@Nullable Object key) {
        return Missing.ofNullable(key);
    }

    static @Nullable Object unwrap(@Nullable Object key) {
        return key instanceof Missing ? null : key;
    }

    @Override
    public int compare(Object left, Object right) {
        return BsonOrder.ASCENDING.compare(left, right);
    }

    @Override
    public int getMemory(Object key) {
        return key instanceof String text ? 56 + text.length() : 64;
    }

    /** A page is read as a whole, so its keys should cost little; the common kinds go without a document around them. */
    @Override
    public void write(WriteBuffer buffer, Object key) {
        switch (key) {
            case String text -> writeBlock(buffer.put(TEXT), text.getBytes(StandardCharsets.UTF_8));
            case Integer number -> buffer.put(INT).putInt(number);
            case UUID uuid ->
                buffer.put(UUID).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
            case ObjectId id -> buffer.put(OBJECT_ID).put(id.toByteArray());
            default -> writeBlock(buffer.put(DOCUMENT), BsonBytes.ofKey(unwrap(key)));
        }
    }

    @Override
    public Object read(ByteBuffer buffer) {
        var kind = buffer.get();
        return switch (kind) {
            case TEXT -> new String(readBlock(buffer), StandardCharsets.UTF_8);
            case INT -> buffer.getInt();
            case UUID -> new UUID(buffer.getLong(), buffer.getLong());
            case OBJECT_ID -> new ObjectId(block(buffer, 12));
            default -> wrap(BsonBytes.toKey(readBlock(buffer)));
        };
    }

    private static void writeBlock(WriteBuffer buffer, byte[] bytes) {
        buffer.putVarInt(bytes.length).put(bytes);
    }

    private static byte[] readBlock(ByteBuffer buffer) {
        return block(buffer, DataUtils.readVarInt(buffer));
    }

    private static byte[] block(ByteBuffer buffer, int length) {
        var bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
