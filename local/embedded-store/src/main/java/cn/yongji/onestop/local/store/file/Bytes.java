package cn.yongji.onestop.local.store.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A buffer that grows, used again for every group of writes. */
final class Bytes {

    private static final int KEPT = 1 << 20;

    private byte[] content = new byte[64 << 10];
    private int size;

    /** Empties the buffer and leaves room at the front. A buffer that one big group blew up is not kept. */
    void reset(int reserved) {
        if (content.length > KEPT) {
            content = new byte[64 << 10];
        }
        size = reserved;
    }

    int size() {
        return size;
    }

    Bytes put(byte value) {
        room(1);
        content[size++] = value;
        return this;
    }

    Bytes putText(String text) {
        return putBlock(text.getBytes(StandardCharsets.UTF_8));
    }

    Bytes putBlock(byte[] bytes) {
        room(4 + bytes.length);
        ByteBuffer.wrap(content).putInt(size, bytes.length).put(size + 4, bytes);
        size += 4 + bytes.length;
        return this;
    }

    ByteBuffer toBuffer() {
        return ByteBuffer.wrap(content, 0, size);
    }

    private void room(int more) {
        if (content.length - size < more) {
            content = Arrays.copyOf(content, Math.max(content.length * 2, Math.addExact(size, more)));
        }
    }
}
