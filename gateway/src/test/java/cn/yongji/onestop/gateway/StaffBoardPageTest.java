package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What staff see at their desks: the board with names, with who holds what, to be searched and sorted. */
class StaffBoardPageTest extends BoardPageCase {
    private static final JsonMapper JSON = new JsonMapper();

    /** The approved answer of the ledger, and two more projects. */
    @BeforeEach
    void three_projects() throws Exception {
        var whole = (ObjectNode)
                JSON.readTree(Files.readString(Path.of("../docs/openapi/examples/ledger/getBoard.staff.json")));
        var rows = (ArrayNode) whole.get("rows");
        var road = (ObjectNode) rows.get(0).deepCopy();
        road.put("projectId", "road")
                .put("number", "260-000-020")
                .put("name", "黄河路改造")
                .put("track", "GOVERNMENT");
        ((ObjectNode) road.get("light"))
                .put("signal", "OVERDUE")
                .put("shape", "■")
                .put("word", "超期")
                .put("text", "3 天");
        ((ObjectNode) road.get("light")).put("workingDays", -3);
        ((ObjectNode) road.get("staff")).put("totalInvestment", 9_000_000).put("unitName", "市交通局");
        ((ObjectNode) road.at("/staff/holder"))
                .put("kind", "DEPARTMENT")
                .put("name", "部门办理")
                .put("department", "natural-resources")
                .put("departmentName", "自然资源局")
                .put("since", "2026-10-10T01:00:00Z");
        var school = (ObjectNode) rows.get(0).deepCopy();
        school.put("projectId", "school")
                .put("number", "260-000-021")
                .put("name", "城西中学迁建")
                .put("problems", 2);
        ((ObjectNode) school.get("staff")).put("totalInvestment", 50_000_000).remove("pacing");
        rows.insert(0, road);
        rows.add(school);
        board.shows(JSON.writeValueAsString(whole));
    }

    private List<String> names() {
        return chromium.tells("return [...document.querySelectorAll('tbody tr')]"
                + ".map((it) => it.querySelector('td:nth-child(2)').firstChild.textContent)");
    }

    private void pick(String name, String value) {
        chromium.tells(
                "const it = document.querySelector(`[name=${arguments[0]}]`); it.value = arguments[1];"
                        + "it.dispatchEvent(new Event('input', {bubbles: true}))",
                name,
                value);
    }

    private void sort(String key) {
        chromium.tells("document.querySelector(`[data-sort=${arguments[0]}]`).click()", key);
    }

    @Test
    void staff_see_who_holds_a_project_and_since_when() {
        open("staff.html");

        assertThat(names()).containsExactly("黄河路改造", "年产三万吨铝合金轮毂项目", "城西中学迁建");
        assertThat(texts("tr[data-project='01990a3c-5b1e-7c44-9a51-2f1de2a0c001'] td:nth-child(6)"))
                .containsExactly("生态环境局 待申请人补正自 2026/10/14 09:20:00");
        assertThat(texts("tr[data-project='01990a3c-5b1e-7c44-9a51-2f1de2a0c001'] td:nth-child(7)"))
                .containsExactly("M13剩 8 天，今日办结可提前 8 天");
        assertThat(texts("tr[data-project=road] td:nth-child(2)").getFirst())
                .isEqualTo("黄河路改造260-000-020 2610-140881-04-01-123456市交通局");
        assertThat(texts("tr[data-project=road] td:nth-child(8) li")).containsExactly("补充地下水监测数据（10-23 前）");
        assertThat(texts("tr[data-project=road] td:nth-child(4) li"))
                .containsExactly("办结 企业投资项目备案 发展和改革局 ", "‖ 停止计时 补正 环境影响评价审批 生态环境局 ");
    }

    @Test
    void the_board_is_narrowed_by_what_there_is_and_the_counts_are_those_of_what_is_shown() {
        open("staff.html");

        pick("holder", "DEPARTMENT");
        assertThat(names()).containsExactly("黄河路改造");
        assertThat(texts("#counts").getFirst()).startsWith("1/3 个项目 · ■ 超期 1 · ▲ 临期 0 · ‖ 停止计时 0");
        pick("holder", "");
        pick("text", "铝业");
        assertThat(names()).containsExactly("年产三万吨铝合金轮毂项目", "城西中学迁建");
        pick("light", "OVERDUE");
        assertThat(names()).isEmpty();
        chromium.tells("document.querySelector('[type=reset]').click()");
        assertThat(names()).hasSize(3);
        assertThat(texts("[name=department] option")).containsExactly("全部", "生态环境局", "自然资源局");
    }

    @Test
    void a_column_sorts_both_ways_and_what_has_no_value_comes_last() {
        open("staff.html");

        sort("investment");
        assertThat(names()).containsExactly("黄河路改造", "城西中学迁建", "年产三万吨铝合金轮毂项目");
        sort("investment");
        assertThat(names()).containsExactly("年产三万吨铝合金轮毂项目", "城西中学迁建", "黄河路改造");
        assertThat(texts("th[aria-sort=descending]")).containsExactly("投资");
        sort("gain");
        assertThat(names().getLast()).isEqualTo("城西中学迁建");
        sort("gain");
        assertThat(names().getLast()).isEqualTo("城西中学迁建");
    }

    @Test
    void what_was_picked_stands_in_the_address_and_is_there_again() {
        open("staff.html?holder=DEPARTMENT&sort=name");

        assertThat(names()).containsExactly("黄河路改造");
        pick("text", "黄河");
        assertThat(chromium.address()).contains("holder=DEPARTMENT", "sort=name", "text=");
    }

    @Test
    void staff_are_asked_to_log_in_and_what_they_see_is_not_kept_on_the_machine() {
        open("staff.html");
        assertThat(chromium.<Boolean>tells("return caches.match('/board/last.json').then(Boolean)"))
                .isFalse();

        chromium.tells("sessionStorage.clear()");
        board.hangsUp();

        waitsForTheDoor();
        assertThat(texts("#door p")).containsExactly("请登录");
    }
}
