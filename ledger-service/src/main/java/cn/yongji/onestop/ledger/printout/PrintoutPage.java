package cn.yongji.onestop.ledger.printout;

import cn.yongji.onestop.print.Xhtml;
import java.util.Collections;
import java.util.List;

/** A printout as a page: A4 across, its headings on every sheet. */
public final class PrintoutPage {
    private static final String STYLE = """
        @page { size: A4 landscape; margin: 14mm 12mm;
                @bottom-right { content: counter(page) ' / ' counter(pages); font-family: 'Noto Sans SC'; font-size: 8pt; } }
        body { font-family: 'Noto Sans SC', sans-serif; font-size: 9pt; line-height: 1.4; color: #111; }
        h1 { font-size: 17pt; text-align: center; margin: 0 0 5mm; }
        h2 { font-size: 12pt; margin: 6mm 0 2mm; }
        table { width: 100%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
        tr { page-break-inside: avoid; }
        th, td { border: 0.5pt solid #777; padding: 1mm 1.5mm; text-align: left; vertical-align: top;
                 word-wrap: break-word; }
        th { background: #f0ece4; }
        """;

    private PrintoutPage() {}

    public static String of(Printout printout) {
        var page = new Xhtml()
                .raw("<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-CN\"><head>")
                .raw("<meta charset=\"UTF-8\"/>")
                .element("title", printout.title())
                .raw("<style>" + STYLE + "</style></head><body>")
                .element("h1", printout.title())
                .table(
                        List.of("22%", "78%"),
                        List.of("依据", "内容"),
                        printout.facts().stream()
                                .map(it -> List.of(it.name(), it.value()))
                                .toList());
        for (var grid : printout.grids()) {
            page.element("h2", grid.name());
            var width = 100 / Math.max(1, grid.headings().size()) + "%";
            page.table(Collections.nCopies(grid.headings().size(), width), grid.headings(), grid.texts());
        }
        return page.raw("</body></html>").toString();
    }
}
