package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.gateway.support.SampleBoard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What hangs on the wall of the hall, and whether it can be read there. */
class BoardPageTest extends BoardPageCase {
    @Test
    void no_text_is_smaller_than_can_be_read_at_five_metres_and_none_is_pale() {
        open("?inch=75&metres=5");

        List<Map<String, Object>> texts = chromium.tells(LOOKS);

        assertThat(texts).isNotEmpty().allSatisfy(text -> {
            assertThat(((Number) text.get("size")).doubleValue()).as("%s", text).isGreaterThanOrEqualTo(46);
            assertThat(((Number) text.get("weight")).intValue()).as("%s", text).isGreaterThanOrEqualTo(500);
            assertThat(((Number) text.get("contrast")).doubleValue())
                    .as("%s", text)
                    .isGreaterThanOrEqualTo(7);
        });
    }

    @Test
    void the_size_follows_from_the_screen_and_the_distance() {
        open("");

        assertThat(List.of(55, 65, 75, 86, 98))
                .map(inch -> chromium.<Long>asks("/board/rules.js", "it.textSize(" + inch + ", 5, 1920)"))
                .containsExactly(63L, 53L, 46L, 40L, 36L);
        assertThat(chromium.<Long>asks("/board/rules.js", "it.textSize(75, 10, 3840)"))
                .isEqualTo(184L);
    }

    @Test
    void a_light_is_a_shape_a_word_and_a_number_and_never_a_colour_alone() {
        open("");

        assertThat(texts("#lights li")).containsExactly("■ 超期 1", "▲ 临期 1", "‖ 停止计时 1", "◇ 暂定 1", "● 正常 35", "○ 未计时 1");
        assertThat(texts("tbody td:first-child"))
                .startsWith("■ 超期3 天", "▲ 临期剩 1 天", "‖ 停止计时补正", "◇ 暂定剩 8 天", "● 正常剩 8 天");
    }

    @Test
    void the_table_is_a_table_with_headers_and_only_the_number_of_red_is_read_aloud() {
        open("");

        assertThat(texts("thead th[scope=col]")).containsExactly("灯", "项目", "四阶段", "当前事项", "到期", "缺件/难题", "节点/开工");
        assertThat(texts("[aria-live]")).containsExactly("■ 超期 1");
    }

    @Test
    void a_row_says_what_is_at_issue_and_what_was_the_day_before_it_moved() {
        open("");

        assertThat(texts("tr[data-project=p-0] td"))
                .containsExactly(
                        "■ 超期3 天",
                        "城西中学迁建及配套道路工程项目 0 号260-000-000 政府",
                        "一2/5二0/6三0/4四0/3",
                        "环境影响评价文件审批生态环境局",
                        "10-26原10-19",
                        "缺2 难15天 碰头会",
                        "11-2027-03-01");
        assertThat(texts("tr[data-project=p-2] td:nth-child(5)")).containsExactly("停10-12至10-23");
        assertThat(texts("tr[data-project=p-3] td:nth-child(2)"))
                .as("a recorded project shows its number")
                .containsExactly("260-000-003备案");
    }

    @Test
    void head_and_foot_say_what_the_board_rests_on_and_what_is_not_known() {
        open("");

        assertThat(texts("#rate")).containsExactly("本月按期率 95.7%（45/47）");
        assertThat(texts("#stages")).containsExactly("项目 40 · 阶段 一 40 二 0 三 0 四 0 · 办结 0");
        assertThat(chromium.<String>asks("/board/words.js", "it.footOf({entries: 7, tree: null}, '', '14:03:07')"))
                .isEqualTo("数据截至 14:03:07 · 台账 7 条 · 根 未知 · 见证 未知");
        assertThat(texts("#foot")).containsExactly("数据截至 14:03:07 · 台账 1,204,330 条 · 根 7d1f0a9b… · 见证 1/2 · 昨夜核验对账无误");
        assertThat(chromium.<Boolean>asks(
                        "/board/words.js",
                        "document.querySelector('#foot').scrollWidth <= document.querySelector('footer').clientWidth"))
                .as("all of it is to be read")
                .isTrue();
        assertThat(chromium.<String>asks(
                        "/board/words.js",
                        "it.footOf({entries: 7, tree: null, day: '2026-10-20',"
                                + " night: {day: '2026-10-19', whole: false, equal: false}}, '', '00:10:00')"))
                .endsWith(" · 10-19夜核验 ■ 未通过，对账 ■ 有差异");
    }

    @Test
    void the_last_day_for_the_start_of_works_is_said_and_when_it_is_over() {
        open("");

        assertThat(List.of(
                        start("{plannedStart: '2026-12-01'}"),
                        start("{plannedStart: '2026-12-01', beginBy: '2026-12-20'}"),
                        start("{plannedStart: '2026-12-01', beginBy: '2026-11-10'}")))
                .containsExactly("12-01", "须于12-20前开工", "■ 逾期未开工 11-10");
    }

    private String start(String row) {
        return chromium.<String>asks("/board/words.js", "it.startOf(" + row + ", '2026-11-11')");
    }

    @Test
    void what_the_ledger_answers_is_understood() throws Exception {
        board.shows(Files.readString(Path.of("../docs/openapi/examples/ledger/getBoard.hall.json")));
        open("");

        assertThat(texts("tbody td"))
                .containsExactly(
                        "■ 超期3 天",
                        "城西中学迁建项目260-000-027 政府",
                        "一2/5二0/4三0/3四0/2",
                        "建设项目用地预审与选址意见书自然资源局",
                        "10-15原10-12",
                        "缺2 难15天 碰头会",
                        "11-2027-03-01",
                        "‖ 停止计时补正",
                        "260-000-019备案",
                        "一1/3二0/0三0/1四0/0",
                        "环境影响评价审批生态环境局",
                        "停10-14至10-23",
                        "缺1 难0",
                        "10-3027-03-15");
    }

    @Test
    void every_project_has_its_turn_while_what_is_urgent_stays() {
        open("");
        var pages = pages();
        var seen = new HashSet<String>();

        for (var page = 1; page <= pages; page++) {
            chromium.waitsUntil("document.querySelector('#page').textContent.startsWith('第 " + page + "/')");
            var shown = projects();
            assertThat(shown).startsWith("p-0", "p-1");
            seen.addAll(shown);
            later(15_000);
        }

        assertThat(seen).hasSize(40);
        chromium.waitsUntil("document.querySelector('#page').textContent.startsWith('第 1/')");
    }

    @Test
    void space_holds_the_pages_and_arrows_turn_them() {
        open("");
        var pages = pages();

        chromium.presses(" ");
        later(40_000);
        assertThat(texts("#page")).containsExactly("第 1/" + pages + " 页 已暂停");
        chromium.presses("ArrowRight");
        assertThat(texts("#page")).containsExactly("第 2/" + pages + " 页 已暂停");
        chromium.presses("ArrowLeft");
        chromium.presses("ArrowLeft");
        assertThat(texts("#page")).containsExactly("第 " + pages + "/" + pages + " 页 已暂停");
        chromium.presses(" ");
        assertThat(texts("#page")).containsExactly("第 " + pages + "/" + pages + " 页");
    }

    @Test
    void whoever_wants_no_motion_gets_none() {
        chromium.media("screen", "reduce");
        open("");

        assertThat(chromium.<String>tells(
                        "return getComputedStyle(document.querySelector('#bar i')).transitionDuration"))
                .isEqualTo("0s");
    }

    @Test
    void on_paper_every_project_stands_below_a_header_that_is_repeated_and_shapes_stand_for_colours() {
        open("");

        chromium.media("print", "no-preference");
        chromium.waitsUntil("document.querySelectorAll('tbody tr').length === 40");

        assertThat(chromium.<String>tells("return getComputedStyle(document.querySelector('thead')).display"))
                .isEqualTo("table-header-group");
        assertThat(chromium.<String>tells("return getComputedStyle(document.querySelector('tbody .OVERDUE')).color"))
                .isEqualTo("rgb(0, 0, 0)");
        assertThat(chromium.<String>tells("""
            return [...document.styleSheets[0].cssRules].filter((it) => it.conditionText === 'print')
              .flatMap((it) => [...it.cssRules]).find((it) => it instanceof CSSPageRule).style.size\
            """)).isEqualTo("a3 landscape");
    }

    @Test
    void nothing_that_is_not_for_the_hall_gets_into_the_page() {
        board.shows(SampleBoard.of(3)
                .replace(
                        "\"projectId\"",
                        "\"staff\":{\"unitName\":\"示范铝业\",\"projectCode\":\"2610-140881\"},\"projectId\""));
        open("");

        assertThat(chromium.<String>tells("return document.documentElement.outerHTML"))
                .contains("260-000-000")
                .doesNotContain("示范铝业", "2610-140881");
    }

    private static final String LOOKS = """
        const channel = (it) => (it /= 255) <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4;
        const light = (rgb) => 0.2126 * channel(rgb[0]) + 0.7152 * channel(rgb[1]) + 0.0722 * channel(rgb[2]);
        const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
        const ground = (element) => {
          for (let it = element; it; it = it.parentElement) {
            const rgb = numbers(getComputedStyle(it).backgroundColor);
            if (rgb.length === 3) return rgb;
          }
          return [255, 255, 255];
        };
        const found = [];
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
          const element = walk.currentNode.parentElement;
          const seen = element.getClientRects().length && walk.currentNode.textContent.trim();
          if (!seen || element.matches('script, style')) continue;
          const style = getComputedStyle(element);
          const [a, b] = [light(numbers(style.color)), light(ground(element))].sort((x, y) => y - x);
          found.push({text: walk.currentNode.textContent, size: parseFloat(style.fontSize),
            weight: Number(style.fontWeight), contrast: (a + 0.05) / (b + 0.05)});
        }
        return found;
        """;
}
