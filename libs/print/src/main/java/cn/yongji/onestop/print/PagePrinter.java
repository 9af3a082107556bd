package cn.yongji.onestop.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Prints a page as PDF. The Chinese font comes with the program and what is used of it goes into the file, so that it reads
 * alike everywhere.
 */
public final class PagePrinter {
    private static final String FONT_NOTES = "pdfbox.fontcache";
    private static final List<PrintFont> FONTS = List.of(PrintFont.REGULAR, PrintFont.BOLD);

    // Two fonts of ten megabytes, each held several times over, take a hundred of them while a page is printed.
    private final Semaphore printing = new Semaphore(1, true);

    static {
        XRLog.setLoggingEnabled(false);
        // It looks through the fonts of the machine, which no page uses; what it notes of them belongs in no home
        // directory.
        if (System.getProperty(FONT_NOTES) == null) {
            System.setProperty(FONT_NOTES, System.getProperty("java.io.tmpdir"));
        }
    }

    public byte[] print(String page) {
        printing.acquireUninterruptibly();
        try {
            return copiedAsWritten(printed(Lacking.marked(page)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print the page", e);
        } finally {
            printing.release();
        }
    }

    private static byte[] printed(String page) throws IOException {
        try (var out = new ByteArrayOutputStream()) {
            var printer = new PdfRendererBuilder();
            FONTS.forEach(
                    font -> printer.useFont(font::bytes, PrintFont.FAMILY, font.weight(), FontStyle.NORMAL, true));
            printer.useExternalResourceAccessControl(
                            (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withProducer("onestop")
                    .withHtmlContent(page, null)
                    .toStream(out)
                    .run();
            return out.toByteArray();
        }
    }

    /** Text that is copied from the file is what was written, not the radicals that have the same glyphs. */
    private static byte[] copiedAsWritten(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            // Pages share their fonts; each is corrected once.
            var fonts = new HashMap<COSDictionary, PDFont>();
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    fonts.put(font.getCOSObject(), font);
                }
            }
            for (var font : fonts.values()) correct(font);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void correct(PDFont font) throws IOException {
        var table = font.getCOSObject().getCOSStream(COSName.TO_UNICODE);
        if (table == null) return;
        for (var ours : FONTS) {
            if (!font.getName().endsWith(ours.name())) continue;
            var glyphs = new ToUnicode(table.toTextString());
            glyphs.correct(ours.shared());
            try (var written = table.createOutputStream(COSName.FLATE_DECODE)) {
                written.write(glyphs.written().getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
