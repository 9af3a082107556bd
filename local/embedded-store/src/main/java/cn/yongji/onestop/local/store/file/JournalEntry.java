package cn.yongji.onestop.local.store.file;

import cn.yongji.onestop.local.store.bson.BsonBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One change to one map. Entries say what is there afterwards, not what was done, so reading them twice does no harm.
 */
sealed interface JournalEntry {

    String map();

    record Put(String map, @Nullable Object key, byte[] document) implements JournalEntry {}

    record Remove(String map, @Nullable Object key) implements JournalEntry {}

    /** The whole map is gone. */
    record Drop(String map) implements JournalEntry {}

    byte PUT = 1;
    byte REMOVE = 2;
    byte DROP = 3;

    default void write(Bytes out) {
        switch (this) {
            case Put put ->
                out.put(PUT).putText(put.map).putBlock(BsonBytes.ofKey(put.key)).putBlock(put.document);
            case Remove remove -> out.put(REMOVE).putText(remove.map).putBlock(BsonBytes.ofKey(remove.key));
            case Drop drop -> out.put(DROP).putText(drop.map);
        }
    }

    static JournalEntry read(ByteBuffer in) {
        var kind = in.get();
        var map = text(in);
        return switch (kind) {
            case PUT -> new Put(map, BsonBytes.toKey(block(in)), block(in));
            case REMOVE -> new Remove(map, BsonBytes.toKey(block(in)));
            case DROP -> new Drop(map);
            default -> throw new IllegalStateException("unknown kind of journal entry: " + kind);
        };
    }

    private static String text(ByteBuffer in) {
        return new String(block(in), StandardCharsets.UTF_8);
    }

    private static byte[] block(ByteBuffer in) {
        var bytes = new byte[in.getInt()];
        in.get(bytes);
        return bytes;
    }
}
