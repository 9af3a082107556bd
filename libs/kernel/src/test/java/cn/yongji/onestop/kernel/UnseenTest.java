package cn.yongji.onestop.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.kernel.id.ProjectCode;
import cn.yongji.onestop.kernel.id.Uscc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 看不见的字符 in texts, names and codes. */
class UnseenTest {
    @ParameterizedTest(name = "U+{0}")
    @ValueSource(
            strings = {
                "0000", "0007", "001B", "007F", "0085", "00AD", "034F", "061C", "115F", "180E", "200B", "200C", "200D",
                "200E", "200F", "2028", "2029", "202A", "202D", "202E", "2060", "2063", "2066", "2069", "206F", "2800",
                "3164", "FEFF", "FFA0", "FFF9", "FFFE", "FFFF", "E0001", "E007F", "1D173"
            })
    void a_character_that_nobody_sees_is_named_with_its_place(String number) {
        var one = Character.toString(Integer.parseInt(number, 16));

        assertThat(Unseen.inText("永济" + one + "项目")).hasValueSatisfying(it -> {
            assertThat(it.code()).isEqualTo("character-not-allowed");
            assertThat(it.zh()).contains("U+" + number, "第 3 个字");
            assertThat(it.en()).contains("U+" + number, "3");
        });
        assertThat(Unseen.leftOut("永济" + one + "项目")).isEqualTo("永济项目");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "年产 5 万套精密零部件项目（一期）",
                "\uD86D\uDFE0乡 \uD883\uDEDE 㐂 𠮷",
                "葛\uDB40\uDD00城",
                "№ 5 · Ⅲ、“引号”——…",
                "Büro für Straßenbau, Đà Nẵng",
                "全角　空格 和 不换行\u00A0空格",
                "🏗️"
            })
    void what_is_seen_is_let_be(String text) {
        assertThat(Unseen.inLine(text)).isEmpty();
        assertThat(Unseen.leftOut(text)).isEqualTo(text);
    }

    @Test
    void a_text_has_lines_and_a_name_has_one() {
        assertThat(Unseen.inText("一、\n\t二、\r\n")).isEmpty();
        assertThat(Unseen.inLine("一期\n二期"))
                .map(Reason::zh)
                .hasValueSatisfying(it -> assertThat(it).contains("U+000A", "换行符"));
        assertThat(Unseen.inLine("一期\t二期"))
                .map(Reason::en)
                .hasValueSatisfying(it -> assertThat(it).contains("U+0009"));
    }

    @Test
    void a_code_copied_from_a_page_is_the_code() {
        assertThat(Uscc.of("\uFEFF9114\u200B0881 MA0GT4\u00A0BX0d\u200E")).isEqualTo(Uscc.of("91140881MA0GT4BX0D"));
        assertThat(ProjectCode.of("\u200B2409\u2011140881–04—01\u2212123456 "))
                .isEqualTo(ProjectCode.of("2409-140881-04-01-123456"));
        assertThat(ProjectCode.of("2409 140881 04 01 123456")).isEqualTo(ProjectCode.of("2409-140881-04-01-123456"));
        assertThat(MatterCode.of("\u202DM06\u202C")).isEqualTo(MatterCode.of("M06"));
        assertThat(DepartmentCode.of("natural\u2010resources\u200B")).isEqualTo(DepartmentCode.of("natural-resources"));
        assertThat(FileHash.of("AB".repeat(32) + "\u2028")).isEqualTo(FileHash.of("ab".repeat(32)));
    }
}
