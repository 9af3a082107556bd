package cn.yongji.onestop.ledger.receipt;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.page.domain.ProjectInfo;
import cn.yongji.onestop.print.QrCode;
import cn.yongji.onestop.print.Xhtml;
import cn.yongji.onestop.tlog.proof.WitnessedCheckpoint.SeenBy;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** 进度凭证 as a page: one sheet that an applicant, a bank or a court can keep. */
public final class ReceiptPage {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(WorkingCalendar.ZONE);
    private static final int ROOT_DIGITS = 16;
    private static final int CODE_MILLIMETRES = 38;
    private static final String STYLE = """
        @page { size: A4; margin: 22mm 20mm; }
        body { font-family: 'Noto Sans SC', sans-serif; font-size: 10.5pt; line-height: 1.5; color: #111; }
        h1 { font-size: 20pt; text-align: center; margin: 0 0 6mm; }
        .said { font-size: 13pt; border-left: 3px solid #b3261e; padding-left: 3mm; margin: 0 0 6mm; }
        table { width: 100%; border-collapse: collapse; table-layout: fixed; }
        th, td { border: 0.5pt solid #777; padding: 1.5mm 2mm; text-align: left; vertical-align: top;
                 word-wrap: break-word; }
        th { background: #f0ece4; width: 24%; }
        .note { color: #444; font-size: 9pt; }
        """;

    private ReceiptPage() {}

    /** @param address where the proof of this entry is asked for */
    public static String of(ReceiptSheet sheet, String address) {
        var moment = sheet.moment();
        var page = new Xhtml()
                .raw("<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-CN\"><head>")
                .raw("<meta charset=\"UTF-8\"/>")
                .element("title", "进度凭证")
                .raw("<style>" + STYLE + "</style></head><body>")
                .element("h1", "进度凭证")
                .raw("<p class=\"said\">")
                .element("span", moment.text())
                .raw("</p><table><tbody>");
        sheet.project().ifPresent(project -> project(page, project));
        pair(page, "台账记录", "第 " + moment.index() + " 号，" + MOMENT.format(moment.time()) + "（北京时间）");
        pair(page, "记录哈希", sheet.hash());
        pair(page, "透明日志", sheet.checkpoint().origin() + "，第 " + sheet.leaf() + " 号叶子");
        pair(
                page,
                "检查点",
                "共 " + sheet.checkpoint().size() + " 条，根 "
                        + sheet.checkpoint().root().hex());
        pair(page, "见证", seen(sheet));
        return page.raw("</tbody></table><div style=\"margin:6mm 0 2mm\">")
                .raw(QrCode.of(code(sheet, address), CODE_MILLIMETRES))
                .raw("</div>")
                .element("p", "扫码可查本条记录的证明；码中同时载有日志条数和根的前十六位，供日后核对台账是否仍含本条。")
                .raw("<p class=\"note\">")
                .element(
                        "span",
                        "证明文件（entry.tlog-proof）附于本 PDF 之内，可用任何支持 c2sp.org/tlog-proof 的程序离线核验，无须联系本系统；"
                                + "核验所用的信任策略须另行取得。本凭证证明该记录已写入且其后未被改动，不证明所记之事属实。")
                .raw("</p></body></html>")
                .toString();
    }

    /** What the code leads to, and what it remembers by itself. */
    static String code(ReceiptSheet sheet, String address) {
        var root = sheet.checkpoint().root().hex().substring(0, ROOT_DIGITS);
        return address + "#" + sheet.checkpoint().size() + "." + root;
    }

    private static void project(Xhtml page, ProjectInfo project) {
        pair(page, "项目", project.name());
        if (project.number() != null) pair(page, "办件编号", project.number());
        pair(page, "项目单位", project.unitName());
    }

    private static void pair(Xhtml page, String name, String value) {
        page.raw("<tr>").element("th", name).element("td", value).raw("</tr>");
    }

    private static String seen(ReceiptSheet sheet) {
        if (sheet.seen().isEmpty()) return "未见证";
        return sheet.seen().stream().map(ReceiptPage::seen).collect(Collectors.joining("；"));
    }

    private static String seen(SeenBy seen) {
        return seen.witness() + "，" + MOMENT.format(Instant.ofEpochSecond(seen.seconds()));
    }
}
