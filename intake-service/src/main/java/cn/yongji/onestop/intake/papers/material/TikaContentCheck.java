package cn.yongji.onestop.intake.papers.material;

import java.util.Arrays;
import java.util.HexFormat;
import org.apache.tika.Tika;

/** Tika's magic numbers, without a name to be misled by. */
final class TikaContentCheck implements ContentCheck {
    private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    private final Tika tika = new Tika();

    @Override
    public String typeOf(byte[] beginning) {
        // What a container holds is judged by all of its directory, not guessed from its first entry.
        if (begins(beginning, ZIP)) return "application/zip";
        if (begins(beginning, OLE)) return "application/x-tika-msoffice";
        return tika.detect(beginning);
    }

    private static boolean begins(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }
}
