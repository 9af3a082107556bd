package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.entry.FactReading;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.domain.Viewer;
import cn.yongji.onestop.ledger.log.LogShelf;
import cn.yongji.onestop.ledger.page.domain.PageFold;
import cn.yongji.onestop.ledger.report.domain.KeptFacts;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ReportHttpTest extends LedgerHttp {
    private static final String OCTOBER = "?from=2026-10-01&to=2026-10-31";

    @Autowired
    KeptFacts kept;

    @Autowired
    LedgerReading reading;

    @Autowired
    LogShelf log;

    @Test
    void a_table_tells_each_number_with_numerator_n_and_formula_in_both_languages() {
        recordedCase();

        var chinese = auditor().get("/v1/reports/used-days" + OCTOBER + "&groupBy=DEPARTMENT");
        var english = auditor().with("Accept-Language", "en").get("/v1/reports/used-days" + OCTOBER);

        assertThat(chinese.status()).as(chinese::toString).isEqualTo(200);
        var ecology = chinese.json()
                .path("rows")
                .valueStream()
                .filter(row -> row.path("group").asString().equals("ecology"))
                .findFirst()
                .orElseThrow();
        assertThat(ecology.path("name").asString()).isEqualTo("生态环境局");
        assertThat(ecology.path("figures").path(0).path("n").asLong()).isPositive();
        assertThat(ecology.path("figures").path(0).path("formula").asString()).contains("四舍五入");
        assertThat(english.json().path("rows").path(0).path("group").asString()).isEqualTo("ALL");
        assertThat(english.json()
                        .path("rows")
                        .path(0)
                        .path("figures")
                        .path(0)
                        .path("formula")
                        .asString())
                .contains("half up");
        assertThat(english.json().path("ledgers").asInt()).isPositive();
    }

    @Test
    void the_same_numbers_come_for_a_spreadsheet() {
        recordedCase();

        var csv = auditor().get("/v1/reports/in-time/csv" + OCTOBER);

        assertThat(csv.status()).as(csv::toString).isEqualTo(200);
        assertThat(csv.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(csv.header("Content-Disposition"))
                .contains("attachment; filename=\"in-time-2026-10-01-2026-10-31.csv\"");
        var figure = auditor()
                .get("/v1/reports/in-time" + OCTOBER)
                .json()
                .path("rows")
                .path(0)
                .path("figures")
                .path(0);
        assertThat(csv.text())
                .contains("\r\n")
                .contains(",按期率,%d,%d,"
                        .formatted(
                                figure.path("numerator").asLong(),
                                figure.path("n").asLong()));
    }

    @Test
    void a_head_of_department_sees_what_lies_with_his_own() {
        recordedCase();
        var head = api.as(Tokens.of(Role.DEPARTMENT_HEAD).department("ecology"));

        var own = head.get("/v1/reports/used-days" + OCTOBER + "&groupBy=DEPARTMENT");

        assertThat(own.json().path("rows").valueStream())
                .extracting(row -> row.path("group").asString())
                .containsExactly("ecology");
        assertThat(head.get("/v1/reports/visits" + OCTOBER).problem()).isEqualTo("report-not-of-a-department");
    }

    @Test
    void a_head_whose_token_names_no_department_sees_no_department() {
        var nobodys = api.as(Tokens.of(Role.DEPARTMENT_HEAD));

        for (var part : List.of("", "/csv")) {
            assertThat(nobodys.get("/v1/reports/used-days" + part + OCTOBER).problem())
                    .isEqualTo("department-missing");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=%2B999999999-12-31&to=%2B999999999-12-31",
                "?from=-999999999-01-01&to=-999999999-01-02",
                "?from=0001-01-01&to=0001-01-02",
                "?from=2016-10-01&to=2026-10-02",
            })
    void a_period_beyond_the_calendar_or_too_long_is_refused(String period) {
        for (var part : List.of("", "/csv")) {
            assertThat(auditor().get("/v1/reports/in-time" + part + period).problem())
                    .isIn("report-period-invalid", "parameter-invalid");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTERPRISE", "AGENT", "WINDOW", "REVIEWER", "DEPARTMENT_SYSTEM"})
    void nobody_else_reads_reports(Role role) {
        assertThat(api.as(role).get("/v1/reports/in-time" + OCTOBER).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in-time",
                "used-days",
                "overdue",
                "supplements",
                "notices",
                "exemptions",
                "gaps",
                "problems",
                "visits",
                "saved-days",
                "saved-materials"
            })
    void every_table_answers(String table) {
        recordedCase();

        var told = api.as(Role.LEADER).get("/v1/reports/" + table + OCTOBER);

        assertThat(told.status()).as(told::toString).isEqualTo(200);
        assertThat(told.json().path("rows").path(0).path("figures").valueStream())
                .isNotEmpty()
                .allSatisfy(
                        figure -> assertThat(figure.path("formula").asString()).isNotBlank());
    }

    @Test
    void what_is_no_table_no_period_or_no_grouping_of_the_table_is_refused() {
        assertThat(auditor().get("/v1/reports/weather" + OCTOBER).status()).isEqualTo(404);
        assertThat(auditor()
                        .get("/v1/reports/in-time?from=2026-10-31&to=2026-10-01")
                        .problem())
                .isEqualTo("report-period-invalid");
        assertThat(auditor()
                        .get("/v1/reports/visits" + OCTOBER + "&groupBy=MATTER")
                        .problem())
                .isEqualTo("report-grouping-not-of-table");
        assertThat(auditor().get("/v1/reports/in-time?from=2026-10-01").problem())
                .isEqualTo("parameter-invalid");
        assertThat(auditor()
                        .get("/v1/reports/in-time" + OCTOBER + "&groupBy=COLOUR")
                        .problem())
                .isEqualTo("parameter-invalid");
    }

    @Test
    void what_reports_rest_on_is_what_the_ledger_says_and_is_read_as_it_was_kept() {
        recordedCase();
        auditor().get("/v1/reports/in-time" + OCTOBER);

        var facts = kept.of(List.of(project)).getFirst();

        var ledger = reading.whole(project, List.of(new Viewer.Overseer())).orElseThrow();
        assertThat(facts.length()).isEqualTo(ledger.length());
        assertThat(facts.course()).isEqualTo(PageFold.courseOf(FactReading.of(ledger.entries())));
    }

    @Test
    void a_report_comes_as_a_workbook_and_as_a_page_with_the_same_numbers() throws Exception {
        recordedCase();
        var asked = OCTOBER + "&groupBy=MATTER";

        var json = auditor().get("/v1/reports/used-days" + asked);
        var book = auditor().get("/v1/reports/used-days/xlsx" + asked);
        var page = auditor().get("/v1/reports/used-days/pdf" + asked);

        assertThat(book.header("Content-Disposition"))
                .contains("attachment; filename=\"used-days-2026-10-01-2026-10-31.xlsx\"");
        assertThat(book.bytes()).startsWith('P', 'K');
        var matter = json.json().path("rows").path(0);
        assertThat(matter.path("months")).hasSize(12);
        assertThat(matter.path("months").path(11).path("month").asString()).isEqualTo("2026-10");
        assertThat(matter.path("months").path(11).path("figures")).isEqualTo(matter.path("figures"));
        try (var document = Loader.loadPDF(page.bytes())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("审批用时", "2026-10-01 至 2026-10-31", "四舍五入", "近十二个月")
                    .contains(matter.path("name").asString())
                    .contains(matter.path("figures").path(0).path("text").asString());
        }
    }

    @Test
    void a_report_as_it_was_known_leaves_out_what_was_told_later_and_names_size_and_root() {
        recordedCase();
        var length = auditor().get(ledger()).json().path("length").asLong();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> log.leafOf(project, length)
                        .filter(leaf -> log.newest().orElseThrow().size() > leaf)
                        .isPresent());
        var known = log.newest().orElseThrow().size();
        var saved = decidedOf(auditor().get("/v1/reports/used-days" + OCTOBER + "&knownAt=" + known));
        var later = UUID.randomUUID().toString();
        Wire.say(SampleCase.of(later).told());
        awaitLength(later, SampleCase.of(later).told().size());

        var then = auditor().get("/v1/reports/used-days" + OCTOBER + "&knownAt=" + known);
        var now = auditor().get("/v1/reports/used-days" + OCTOBER);
        var before = auditor().get("/v1/reports/used-days" + OCTOBER + "&knownAt=0");

        assertThat(decidedOf(then)).isEqualTo(saved);
        assertThat(decidedOf(now)).isGreaterThan(saved);
        assertThat(decidedOf(before)).isZero();
        assertThat(then.json().path("treeSize").asLong()).isEqualTo(known);
        assertThat(then.json().path("root").asString()).isNotBlank();
        assertThat(auditor()
                        .get("/v1/reports/used-days" + OCTOBER + "&asOf=2026-09-01T00:00:00Z")
                        .json()
                        .path("rows")
                        .path(0)
                        .path("figures")
                        .path(0)
                        .path("n")
                        .asLong())
                .isZero();
        for (var part : List.of("", "/csv", "/xlsx", "/pdf")) {
            assertThat(auditor()
                            .get("/v1/reports/used-days" + part + OCTOBER + "&knownAt=999999999999")
                            .problem())
                    .isEqualTo("known-at-ahead");
            assertThat(auditor()
                            .get("/v1/reports/used-days" + part + OCTOBER + "&asOf=2100-01-01T00:00:00Z")
                            .problem())
                    .isEqualTo("as-of-ahead");
        }
    }

    @Test
    void a_head_of_department_is_told_of_no_ledger_in_which_his_department_has_no_review() {
        recordedCase();
        var other = UUID.randomUUID().toString();
        Wire.say(new SampleCase(other).opened().story().told());
        awaitLength(other, 2);

        var ecology =
                api.as(Tokens.of(Role.DEPARTMENT_HEAD).department("ecology")).get("/v1/reports/used-days" + OCTOBER);
        var nowhere =
                api.as(Tokens.of(Role.DEPARTMENT_HEAD).department("tobacco")).get("/v1/reports/used-days" + OCTOBER);
        var all = auditor().get("/v1/reports/used-days" + OCTOBER);

        assertThat(nowhere.json().path("ledgers").asLong()).isZero();
        assertThat(nowhere.json().path("entries").asLong()).isZero();
        assertThat(ecology.json().path("ledgers").asLong())
                .isPositive()
                .isLessThan(all.json().path("ledgers").asLong());
        assertThat(ecology.json().path("entries").asLong())
                .isLessThan(all.json().path("entries").asLong());
    }

    private static long decidedOf(Reply reply) {
        assertThat(reply.status()).as(reply::toString).isEqualTo(200);
        return reply.json()
                .path("rows")
                .path(0)
                .path("figures")
                .path(0)
                .path("n")
                .asLong();
    }
}
