package cn.yongji.onestop.ledger.printout;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.ledger.printout.Grid.Cell;
import cn.yongji.onestop.ledger.printout.Printout.Said;
import cn.yongji.onestop.print.PagePrinter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintoutTest {
    private static final Printout PRINTOUT = new Printout(
            "按期率",
            List.of(new Said("透明日志条数", "1204331"), new Said("透明日志根", "r00t=")),
            List.of(new Grid(
                    "数据",
                    List.of("名称", "数值"),
                    List.of(
                            List.of(Cell.of("=HYPERLINK(\"x\")"), Cell.of(new BigDecimal("5.4"))),
                            List.of(Cell.of("生态环境局"), Cell.of(7))))));

    @TempDir
    Path folder;

    @Test
    void a_workbook_has_a_sheet_per_table_with_frozen_headings_and_no_formula() throws IOException {
        var parts = parts(ExcelBook.of(PRINTOUT));

        assertThat(parts.get("xl/workbook.xml")).contains("&#x6570;&#x636e;", "&#x4f9d;&#x636e; basis");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("ySplit=\"1\"", "state=\"frozen\"", "5.4")
                .doesNotContain("<f>");
        assertThat(parts.values()).anyMatch(it -> it.contains("=HYPERLINK(")).anyMatch(it -> it.contains("r00t="));
    }

    @Test
    void the_chinese_of_a_page_can_be_selected() throws IOException {
        try (var document = Loader.loadPDF(new PagePrinter().print(PrintoutPage.of(PRINTOUT)))) {
            assertThat(new PDFTextStripper().getText(document)).contains("按期率", "生态环境局", "5.4", "1204331", "r00t=");
        }
    }

    @Test
    void a_spreadsheet_tells_what_it_rests_on_and_then_table_after_table() {
        assertThat(CsvLines.of(PRINTOUT))
                .isEqualTo("\uFEFF按期率\r\n透明日志条数,1204331\r\n透明日志根,r00t=\r\n\r\n数据\r\n名称,数值\r\n"
                        + "\"'=HYPERLINK(\"\"x\"\")\",5.4\r\n生态环境局,7\r\n");
    }

    private Map<String, String> parts(byte[] book) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip =
                new ZipFile(Files.write(folder.resolve("book.xlsx"), book).toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
