package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.gateway.support.SampleBoard;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page lives by the stream, says how old it is, and comes back by itself. */
class BoardPageLiveTest extends BoardPageCase {
    private void waitsFor(String freshness) {
        chromium.waitsUntil("document.body.dataset.freshness === '" + freshness + "'");
    }

    @Test
    void a_decision_is_on_the_board_when_it_is_told_and_its_row_is_marked_for_a_while() {
        open("");

        board.says("card", null, SampleBoard.card(30, "OVERDUE"));
        board.says("totals", null, SampleBoard.totals(2, 1, 1, 1, 34, 1));

        chromium.waitsUntil("document.querySelector('#light-OVERDUE').textContent === '■ 超期 2'");
        assertThat(projects()).startsWith("p-0", "p-30", "p-1");
        assertThat(texts("tr.changed td:first-child")).containsExactly("■ 超期3 天");
        later(21_000);
        chromium.waitsUntil("!document.querySelector('tr.changed')");
    }

    @Test
    void a_project_that_is_gone_leaves_with_its_counts() {
        open("");
        var before = projects().size();

        board.says("gone", null, "{\"projectId\":\"p-1\"}");
        board.says("totals", null, SampleBoard.totals(2, 1, 1, 1, 34, 1));

        chromium.waitsUntil("document.querySelector('#light-OVERDUE').textContent === '■ 超期 2'");
        assertThat(projects()).doesNotContain("p-1");
        assertThat(before).isPositive();
    }

    @Test
    void the_counts_of_the_head_are_those_of_the_rows_at_every_moment() {
        board.shows(SampleBoard.of(6));
        open("");

        board.says("card", null, SampleBoard.card(4, "OVERDUE"));
        board.says("card", null, SampleBoard.card(6, "NORMAL"));
        later(1_000);
        beat();
        chromium.waitsUntil("document.querySelector('#foot').textContent.includes('14:03:08')");
        assertThat(projects()).as("the counts are not there yet").hasSize(6);
        board.says("totals", null, SampleBoard.totals(2, 1, 1, 1, 1, 1));

        chromium.waitsUntil("document.querySelectorAll('tbody tr').length === 7");
        assertThat(texts("#lights li")).containsExactly("■ 超期 2", "▲ 临期 1", "‖ 停止计时 1", "◇ 暂定 1", "● 正常 1", "○ 未计时 1");
    }

    @Test
    void what_may_be_old_says_so_then_loses_its_colour_then_its_lights_and_days() {
        open("");

        later(5_001);
        waitsFor("LATE");
        assertThat(texts("h1")).containsExactly("数据可能已过时");
        assertThat(texts("#foot").getFirst()).startsWith("数据可能已过时，截至 14:03:07");

        later(55_000);
        waitsFor("STALE");
        assertThat(colours("tbody .light")).containsOnly("rgb(184, 196, 208)");
        assertThat(chromium.<String>tells(
                        "return getComputedStyle(document.querySelector('tbody td')).backgroundImage"))
                .contains("repeating-linear-gradient");

        later(540_000);
        waitsFor("BROKEN");
        assertThat(texts("h1")).containsExactly("数据中断");
        assertThat(texts("#lights li")).contains("■ 超期 —", "● 正常 —");
        assertThat(texts("tbody td:first-child")).containsOnly("—");
        assertThat(texts("tbody td:nth-child(5)")).containsOnly("—");
    }

    @Test
    void a_reader_that_is_behind_makes_the_board_old_though_the_stream_lives() {
        open("");

        beat(6_000, "build-1");

        waitsFor("LATE");
        assertThat(texts("#foot").getFirst()).startsWith("数据可能已过时，截至 14:03:01");
        beat();
        waitsFor("FRESH");
    }

    @Test
    void while_a_source_has_not_been_heard_of_nobody_knows_more_than_before() {
        open("");

        later(4_000);
        board.says("beat", PLACE, SampleBoard.beat("2026-10-20T06:03:11Z", null, "build-1"));
        later(2_000);

        waitsFor("LATE");
        assertThat(texts("#foot").getFirst()).startsWith("数据可能已过时，截至 14:03:07");
    }

    @Test
    void a_page_of_a_proxy_does_not_end_it_and_it_goes_on_where_it_was() {
        open("");

        board.proxyIsBroken(true);
        board.hangsUp();
        chromium.waitsUntil("nobody listens", () -> board.listeners() == 0);
        var before = LEDGER.timesAsked();
        later(6_000);
        waitsFor("LATE");
        later(25_000);
        chromium.waitsUntil("it has tried again", () -> LEDGER.timesAsked() > before);
        board.proxyIsBroken(false);
        breakers.reset();
        chromium.waitsUntil("it listens again", () -> {
            later(31_000);
            // Moved on too soon, time would run out for the attempt that is under way.
            return board.isHeardWithin(Duration.ofSeconds(2));
        });
        beat();

        waitsFor("FRESH");
        assertThat(board.resumed().getLast()).isEqualTo(PLACE);
    }

    @Test
    void a_stream_that_says_nothing_any_more_is_left_and_asked_for_anew() {
        open("");

        later(3_001);
        chromium.waitsUntil("it has hung up", () -> board.listeners() == 0);
        later(2_001);

        chromium.waitsUntil("it listens again", () -> board.listeners() == 1);
    }

    @Test
    void days_turn_at_midnight_of_the_server_though_nothing_happens() {
        open("");
        chromium.tells("globalThis.time = Date.parse('2026-10-20T16:00:01Z')");
        chromium.waitsUntil("it has hung up", () -> board.listeners() == 0);
        later(2_001);
        chromium.waitsUntil("it listens again", () -> board.listeners() == 1);

        board.says("snapshot", null, SampleBoard.of(6, "2026-10-21"));
        beat();

        chromium.waitsUntil("document.querySelectorAll('tbody tr').length === 6");
        waitsFor("FRESH");
    }

    @Test
    void past_midnight_without_data_no_light_of_yesterday_is_left() {
        open("");

        assertThat(List.of("15:59:59", "16:00:04", "16:00:06"))
                .map(at -> chromium.<String>asks(
                        "/board/rules.js",
                        "it.freshness(Date.parse('2026-10-20T15:59:59Z'), '2026-10-20', Date.parse('2026-10-20T" + at
                                + "Z'))"))
                .containsExactly("FRESH", "FRESH", "BROKEN");
    }

    @Test
    void a_new_build_and_the_hour_of_three_load_the_page_anew() {
        open("");
        chromium.tells("globalThis.before = true");
        beat(0, "build-2");
        chromium.waitsUntil("!globalThis.before && document.querySelectorAll('tbody tr').length > 0");

        chromium.tells("globalThis.before = true; globalThis.time = Date.parse('2026-10-20T19:00:00Z')");
        chromium.waitsUntil("!globalThis.before && document.querySelectorAll('tbody tr').length > 0");
    }

    @Test
    void between_two_attempts_lie_one_to_thirty_seconds_and_never_the_same() {
        open("");

        assertThat(List.of("0, 0", "0, 1", "3, 0", "3, 0.5", "3, 1", "9, 1"))
                .map(it -> chromium.<Long>asks("/board/rules.js", "it.pause(" + it + ")"))
                .containsExactly(1000L, 2000L, 1000L, 8500L, 16_000L, 30_000L);
    }

    @Test
    void without_the_ledger_the_last_board_is_shown_with_its_age() {
        open("");
        chromium.waitsUntil("navigator.serviceWorker.controller");
        hangUp();
        board.proxyIsBroken(true);

        clock.advance(Duration.ofMinutes(2));
        chromium.open("http://127.0.0.1:" + port + "/board/");
        chromium.waitsUntil("document.querySelectorAll('tbody tr').length > 0");
        later(601_000);
        waitsFor("BROKEN");
        assertThat(texts("#foot").getFirst()).startsWith("数据中断，截至 14:03:07");
        assertThat(chromium.<Boolean>tells("return caches.match('/board/hall.js').then(Boolean)"))
                .isTrue();
    }

    @Test
    void a_screen_logs_in_once_and_gets_a_new_token_before_the_old_one_ends() {
        clock.advance(Duration.ofMinutes(2));
        ISSUER.issues(ISSUER.token("screen1", clock.instant(), clock.instant().plusSeconds(100_000)));
        chromium.open("http://127.0.0.1:" + port + "/board/login.html");
        chromium.tells("localStorage.clear(); sessionStorage.clear()");
        var before = ISSUER.logins();

        chromium.open("http://127.0.0.1:" + port + "/board/?inch=75");
        chromium.waitsUntil("document.querySelector('#door').open");
        assertThat(texts("#door p")).containsExactly("本屏尚未登录");
        chromium.tells("document.querySelector('#door button').click()");
        chromium.waitsUntil("somebody listens", () -> board.listeners() == 1);
        assertThat(chromium.address()).endsWith("/board/index.html?inch=75");
        assertThat(ISSUER.logins()).isEqualTo(before + 1);

        clock.advance(Duration.ofMinutes(2));
        later(3_550_000);
        chromium.waitsUntil("it is asked again", () -> {
            later(2_001);
            return ISSUER.logins() == before + 2;
        });
        chromium.waitsUntil("location.pathname === '/board/index.html' && document.querySelector('tbody tr')");
        assertThat(chromium.address()).endsWith("/board/index.html?inch=75");
    }

    @Test
    void a_side_that_is_closed_says_why_and_no_login_is_offered() {
        open("");
        LEDGER.answers(403, """
            {"type": "urn:onestop:problem:hall-board-not-open", "title": "大厅展示尚未开放"}\
            """);

        board.hangsUp();

        waitsForTheDoor();
        assertThat(texts("#door p")).containsExactly("大厅展示尚未开放");
        assertThat(chromium.<Boolean>tells("return document.querySelector('#door button').hidden"))
                .isTrue();
    }

    private List<String> colours(String selector) {
        return chromium.tells(
                "return [...document.querySelectorAll(arguments[0])].map((it) => getComputedStyle(it).color)",
                selector);
    }
}
