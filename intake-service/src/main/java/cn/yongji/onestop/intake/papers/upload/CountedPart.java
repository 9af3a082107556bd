package cn.yongji.onestop.intake.papers.upload;

import cn.yongji.onestop.kernel.id.FileHash;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** A part as it comes: hashed and counted while it passes, and never more of it than it may have. */
final class CountedPart extends InputStream {
    private final InputStream source;
    private final long most;
    private final MessageDigest digest = FileHash.newDigest();
    private long bytes;

    CountedPart(InputStream source, long most) {
        this.source = source;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (bytes >= most) return -1;
        var read = source.read(into, offset, (int) Math.min(length, most - bytes));
        if (read > 0) {
            digest.update(into, offset, read);
            bytes += read;
        }
        return read;
    }

    /** Whether it was all there and nothing more came. */
    boolean whole() throws IOException {
        return bytes == most && source.read() < 0;
    }

    long bytes() {
        return bytes;
    }

    FileHash hash() {
        return FileHash.ofDigest(digest.digest());
    }
}
