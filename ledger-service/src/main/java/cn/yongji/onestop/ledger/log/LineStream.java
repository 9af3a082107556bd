package cn.yongji.onestop.ledger.log;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Lines as bytes, each made when it is read. */
final class LineStream extends InputStream {
    private final Iterator<String> lines;
    private byte[] line = new byte[0];
    private int at;

    LineStream(Iterator<String> lines) {
        this.lines = lines;
    }

    @Override
    public int read() {
        return fill() ? Byte.toUnsignedInt(line[at++]) : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) return 0;
        if (!fill()) return -1;
        var count = Math.min(length, line.length - at);
        System.arraycopy(line, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean fill() {
        if (at < line.length) return true;
        if (!lines.hasNext()) return false;
        line = (lines.next() + "\n").getBytes(StandardCharsets.UTF_8);
        at = 0;
        return true;
    }
}
