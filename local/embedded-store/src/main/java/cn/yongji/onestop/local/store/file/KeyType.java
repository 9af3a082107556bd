package cn.yongji.onestop.local.store.file;

import cn.yongji.onestop.local.store.bson.BsonBytes;
import cn.yongji.onestop.local.store.bson.BsonOrder;
import de.bwaldvogel.mongo.backend.Missing;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** How the page file writes and orders the {@code _id} of a document. */
final class KeyType extends BasicDataType<Object> {

    static final KeyType INSTANCE = new KeyType();

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

    @Override
    public void write(WriteBuffer buffer, Object key) {
        var bytes = BsonBytes.ofKey(unwrap(key));
        buffer.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public Object read(ByteBuffer buffer) {
        var bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return wrap(BsonBytes.toKey(bytes));
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
