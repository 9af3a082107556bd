package cn.yongji.onestop.ledger.receipt.web;

import cn.yongji.onestop.platform.dear.WorkLine;
import cn.yongji.onestop.platform.dear.WorkLines;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.print.PagePrinter;
import cn.yongji.onestop.print.PdfAttachment;
import org.springframework.stereotype.Component;

/** Prints receipts, one after the other: the fonts take much of the memory. */
@Component
final class ReceiptPrints {
    private final PagePrinter printer = new PagePrinter();
    private final WorkLine line;

    ReceiptPrints(WorkLines lines) {
        this.line = lines.of("receipt-print", 1);
    }

    byte[] print(String page, String proof, Caller caller) {
        try (var _ = line.enter(caller)) {
            return new PdfAttachment("entry.tlog-proof", "text/plain", "证明文件 c2sp.org/tlog-proof", proof)
                    .in(printer.print(page));
        }
    }
}
