package cn.yongji.onestop.intake.papers.material;

import cn.yongji.onestop.intake.papers.material.domain.FileKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.tika.Tika;

/**
 * Tika's magic numbers, without a name to be misled by. It tries hundreds of them; what most papers are is seen by the first
 * bytes, and it would say the same.
 */
final class TikaContentCheck implements ContentCheck {
    private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final byte[] PDF_AT_ONCE = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] WINDOWS_PROGRAM = {'M', 'Z'};
    private static final byte[] UNIX_PROGRAM = {0x7F, 'E', 'L', 'F'};
    private static final String PDF = "application/pdf";
    private static final String PDF_HEADER = "%PDF-";
    private static final String FORM_HEADER = "content-disposition: form-data";
    private static final int HEADER_WITHIN = 1024;

    private final Tika tika = new Tika();

    @Override
    public String typeOf(byte[] beginning) {
        // What a container holds is judged by all of its directory, not guessed from its first entry.
        if (begins(beginning, ZIP)) return "application/zip";
        if (begins(beginning, OLE)) return "application/x-tika-msoffice";
        if (begins(beginning, PDF_AT_ONCE)) return PDF;
        if (begins(beginning, JPEG)) return "image/jpeg";
        var type = tika.detect(beginning);
        if (FileKind.of(type).isPresent() || begins(beginning, WINDOWS_PROGRAM) || begins(beginning, UNIX_PROGRAM))
            return type;
        var text = new String(beginning, 0, Math.min(beginning.length, HEADER_WITHIN), StandardCharsets.ISO_8859_1);
        // ISO 32000 Annex H.3.4.1: readers take a header that begins within the first 1,024 bytes.
        if (text.contains(PDF_HEADER)) return PDF;
        return text.startsWith("--") && text.toLowerCase(Locale.ROOT).contains(FORM_HEADER)
                ? "multipart/form-data"
                : type;
    }

    private static boolean begins(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }
}
