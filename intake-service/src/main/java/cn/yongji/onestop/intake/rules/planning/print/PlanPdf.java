package cn.yongji.onestop.intake.rules.planning.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;

/**
 * Prints a page as PDF. The Chinese font comes with the program and what is used of it goes into the file, so that it reads
 * alike everywhere.
 */
public final class PlanPdf {
    private static final String FONT = "Noto Sans SC";
    private static final String FONT_NOTES = "pdfbox.fontcache";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

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
        try (var out = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .useFont(() -> font("Regular"), FONT, REGULAR, FontStyle.NORMAL, true)
                    .useFont(() -> font("Bold"), FONT, BOLD, FontStyle.NORMAL, true)
                    .useExternalResourceAccessControl(
                            (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withProducer("onestop")
                    .withHtmlContent(page, null)
                    .toStream(out)
                    .run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print the plan", e);
        } finally {
            printing.release();
        }
    }

    private static InputStream font(String weight) {
        var path = "/fonts/ttf/NotoSansSC/NotoSansSC-" + weight + ".ttf";
        var in = PlanPdf.class.getResourceAsStream(path);
        if (in == null) throw new IllegalStateException("the font is not packaged: " + path);
        return in;
    }
}
