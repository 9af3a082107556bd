package cn.yongji.onestop.gateway;

import cn.yongji.onestop.gateway.support.Chromium;
import cn.yongji.onestop.gateway.support.PlayedBoard;
import cn.yongji.onestop.gateway.support.SampleBoard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The page of the wall board in a real Chromium. Time stands still unless a test moves it. */
abstract class BoardPageCase extends GatewayTest {
    /** Where the stream says that it is. */
    static final String PLACE = "1204332-20746-1792476187000";

    static Chromium chromium;

    final PlayedBoard board = new PlayedBoard();

    @BeforeAll
    static void start() {
        chromium = Chromium.started();
        chromium.beforePages("globalThis.time = Date.parse('" + SampleBoard.TIME + "');"
                + "globalThis.onestopClock = () => globalThis.time;");
    }

    @AfterAll
    static void stop() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void play() {
        chromium.media("screen", "no-preference");
        board.shows(SampleBoard.of(40));
        LEDGER.does(board::play);
    }

    @AfterEach
    void hangUp() {
        chromium.open("about:blank");
        board.hangsUp();
    }

    void open(String query) {
        clock.advance(
                Duration.ofMinutes(2)); // Its files are more than an address may ask for in a minute of this test.
        var token = ISSUER.token("screen1", clock.instant(), clock.instant().plusSeconds(100_000));
        chromium.open("http://127.0.0.1:" + port + "/board/login.html");
        chromium.tells(
                "for (const it of [localStorage, sessionStorage])"
                        + " it.setItem('board.token', JSON.stringify({access: arguments[0], until: 9e15}))",
                token);
        chromium.tells("return caches.open('board-1').then((it) => it.delete('/board/last.json'))");
        chromium.open("http://127.0.0.1:" + port + "/board/" + query);
        chromium.waitsUntil("somebody listens", () -> board.listeners() == 1);
        beat();
        chromium.waitsUntil("document.body.dataset.freshness === 'FRESH'");
    }

    /** A beat of now, by the page's clock, of a board on which everything is. */
    void beat() {
        beat(0, "build-1");
    }

    void beat(long behindMillis, String build) {
        Number now = chromium.tells("return globalThis.time");
        var there = Instant.ofEpochMilli(now.longValue());
        board.says(
                "beat",
                PLACE,
                SampleBoard.beat(
                        there.toString(), there.minusMillis(behindMillis).toString(), build));
    }

    /** Until the page, whenever it tries again, says why it shows nothing. */
    void waitsForTheDoor() {
        chromium.waitsUntil("the door is shut", () -> {
            later(1_000);
            return Boolean.TRUE.equals(chromium.tells("return document.querySelector('#door').open"));
        });
    }

    void later(long milliseconds) {
        chromium.tells("globalThis.time += arguments[0]", milliseconds);
    }

    List<String> texts(String selector) {
        return chromium.tells(
                "return [...document.querySelectorAll(arguments[0])].map((it) => it.textContent)", selector);
    }

    List<String> projects() {
        return chromium.tells("return [...document.querySelectorAll('tbody tr')].map((it) => it.dataset.project)");
    }

    int pages() {
        return Integer.parseInt(texts("#page").getFirst().replaceAll(".*/(\\d+) .*", "$1"));
    }
}
