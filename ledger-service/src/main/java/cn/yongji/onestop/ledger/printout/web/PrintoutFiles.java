package cn.yongji.onestop.ledger.printout.web;

import cn.yongji.onestop.ledger.printout.CsvLines;
import cn.yongji.onestop.ledger.printout.ExcelBook;
import cn.yongji.onestop.ledger.printout.Printout;
import cn.yongji.onestop.ledger.printout.PrintoutPage;
import cn.yongji.onestop.platform.dear.WorkLine;
import cn.yongji.onestop.platform.dear.WorkLines;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.print.PagePrinter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Printouts as files to keep. Pages are printed one after the other: the fonts take much of the memory. */
@Component
public final class PrintoutFiles {
    /** Office Open XML. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PagePrinter printer = new PagePrinter();
    private final WorkLine line;

    PrintoutFiles(WorkLines lines) {
        this.line = lines.of("printout", 1);
    }

    public ResponseEntity<byte[]> csv(String name, Printout printout) {
        return csv(name, CsvLines.of(printout));
    }

    public ResponseEntity<byte[]> csv(String name, String lines) {
        return file(name + ".csv", CSV, lines.getBytes(StandardCharsets.UTF_8));
    }

    public ResponseEntity<byte[]> excel(String name, Printout printout) {
        return file(name + ".xlsx", MediaType.parseMediaType(XLSX), ExcelBook.of(printout));
    }

    public ResponseEntity<byte[]> pdf(String name, Printout printout, Caller caller) {
        try (var _ = line.enter(caller)) {
            return file(name + ".pdf", MediaType.APPLICATION_PDF, printer.print(PrintoutPage.of(printout)));
        }
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
