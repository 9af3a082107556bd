package cn.yongji.onestop.ledger.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportCsvTest {
    @Test
    void a_cell_that_a_spreadsheet_would_run_is_marked_as_text_and_a_number_stays_one() {
        var figure = new ReportView.Number("DAYS_ACHIEVED", "节省", -12, 5, new BigDecimal("-2.4"), "-2.4", "a \"b\", c");
        var rows = List.of("=HYPERLINK(\"x\")", "+1", "-cmd|' /C calc'!A0", "@SUM(A1)").stream()
                .map(name -> new ReportView.Row(name, name, List.of(figure), null, null, null))
                .toList();

        var csv = ReportCsv.of(
                new ReportView(
                        "saved-days",
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2026, 10, 31),
                        "MATTER",
                        1,
                        9,
                        "2026",
                        rows,
                        null,
                        1_204_331,
                        "r00t="),
                true);

        assertThat(csv)
                .startsWith("\uFEFF表,起,止,")
                .endsWith("\r\n")
                .contains(",-12,5,-2.4,\"a \"\"b\"\", c\",1204331,r00t=\r\n");
        assertThat(csv).contains("\"'=HYPERLINK(\"\"x\"\")\"", ",'+1,", ",'-cmd|' /C calc'!A0,", ",'@SUM(A1),");
    }
}
