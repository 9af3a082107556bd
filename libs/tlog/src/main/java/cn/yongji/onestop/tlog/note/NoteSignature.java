package cn.yongji.onestop.tlog.note;

import cn.yongji.onestop.tlog.Spelling;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One signature line of a note.
 *
 * @param name of the key
 * @param blob number of the key and signature, in base64
 */
public record NoteSignature(String name, String blob) {
    private static final String DASH = "\u2014 ";
    private static final int ID_BYTES = 4;

    /** The line without its end; none where it is malformed. */
    public static Optional<NoteSignature> parse(String line) {
        if (!line.startsWith(DASH)) return Optional.empty();
        var blank = line.indexOf(' ', DASH.length());
        if (blank < 0) return Optional.empty();
        var name = line.substring(DASH.length(), blank);
        var blob = line.substring(blank + 1);
        return Spelling.isKeyName(name)
                        && Spelling.base64(blob)
                                .filter(bytes -> bytes.length > ID_BYTES)
                                .isPresent()
                ? Optional.of(new NoteSignature(name, blob))
                : Optional.empty();
    }

    /** The line with its end. */
    public String line() {
        return DASH + name + " " + blob + "\n";
    }

    public String keyId() {
        return HexFormat.of().formatHex(bytes(), 0, ID_BYTES);
    }

    byte[] signature() {
        var bytes = bytes();
        return Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
    }

    private byte[] bytes() {
        return Base64.getDecoder().decode(blob);
    }
}
