package cn.yongji.onestop.tlog.tile;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.Refusal.Document;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Contents of up to 256 leaves in one file, each behind its length in two bytes. */
public final class EntryBundle {
    private static final int LENGTH_BYTES = 2;
    private static final int LONGEST = 0xffff;

    private EntryBundle() {}

    /** @throws IllegalArgumentException if a content is longer than 65,535 bytes */
    public static byte[] of(List<byte[]> contents) {
        var bytes = new ByteArrayOutputStream();
        for (var content : contents) {
            if (content.length > LONGEST) throw new IllegalArgumentException("too long: " + content.length);
            bytes.write(content.length >> Byte.SIZE);
            bytes.write(content.length);
            bytes.writeBytes(content);
        }
        return bytes.toByteArray();
    }

    /** The contents again; the line of a refusal counts them from 1. */
    public static Checked<List<byte[]>> read(byte[] bytes) {
        var contents = new ArrayList<byte[]>();
        for (var at = 0; at < bytes.length; ) {
            var from = at + LENGTH_BYTES;
            var to = from > bytes.length ? -1 : from + length(bytes, at);
            if (to < 0 || to > bytes.length || contents.size() == TilePath.FULL) {
                return Checked.denied(new Refusal.Malformed(Document.BUNDLE, contents.size() + 1));
            }
            contents.add(Arrays.copyOfRange(bytes, from, to));
            at = to;
        }
        return Checked.held(contents);
    }

    private static int length(byte[] bytes, int at) {
        return Byte.toUnsignedInt(bytes[at]) << Byte.SIZE | Byte.toUnsignedInt(bytes[at + 1]);
    }
}
