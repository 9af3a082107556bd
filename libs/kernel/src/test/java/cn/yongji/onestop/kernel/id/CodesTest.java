package cn.yongji.onestop.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"ecology", "natural-resources", "civil-defence", "bureau-2"})
    void a_department_code_is_lower_case_words_joined_by_hyphens(String code) {
        assertThat(DepartmentCode.parse(code).orThrow().value()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ecology",
                "eco logy",
                "-ecology",
                "ecology-",
                "a--b",
                "2b",
                "生态",
                "abcdefghijabcdefghijabcdefghijabcdefghijk"
            })
    void anything_else_is_no_department_code(String code) {
        assertThat(DepartmentCode.parse(code).value()).isEmpty();
        assertThatThrownBy(() -> DepartmentCode.of(code)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DepartmentCode(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M01", "M06", "M10", "M44", "M99"})
    void a_matter_code_is_m_and_two_digits(String code) {
        assertThat(MatterCode.parse(code).orThrow().value()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "M", "M0", "M00", "M6", "m06", "M006", " M06", "事项06"})
    void anything_else_is_no_matter_code(String code) {
        assertThat(MatterCode.parse(code).value()).isEmpty();
        assertThatThrownBy(() -> MatterCode.of(code)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MatterCode(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codes_sort_by_their_text() {
        assertThat(List.of(MatterCode.of("M13"), MatterCode.of("M06")).stream().sorted())
                .containsExactly(MatterCode.of("M06"), MatterCode.of("M13"));
        assertThat(List.of(DepartmentCode.of("water"), DepartmentCode.of("ecology")).stream()
                        .sorted())
                .containsExactly(DepartmentCode.of("ecology"), DepartmentCode.of("water"));
    }

    @Test
    void the_hash_of_a_file_is_its_sha_256_in_lower_case_hex() {
        var expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        var content = "abc".getBytes(StandardCharsets.US_ASCII);
        var streamed = FileHash.newDigest();
        for (var b : content) streamed.update(b);

        assertThat(FileHash.ofContent(content).value()).isEqualTo(expected);
        assertThat(FileHash.ofDigest(streamed.digest()).value()).isEqualTo(expected);
        assertThat(FileHash.parse(expected.toUpperCase(Locale.ROOT)).orThrow().value())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "za7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"})
    void anything_else_is_no_file_hash(String text) {
        assertThat(FileHash.parse(text).value()).isEmpty();
        assertThatThrownBy(() -> FileHash.of(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FileHash(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FileHash.ofDigest(new byte[20])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_identifier_is_written_as_its_text() {
        assertThat(MatterCode.of("M06")).hasToString("M06");
        assertThat(DepartmentCode.of("ecology")).hasToString("ecology");
        assertThat(ProjectCode.of("24091408810401123456")).hasToString("2409-140881-04-01-123456");
        assertThat(Uscc.of("91350200MA2YJ1XR9G")).hasToString("91350200MA2YJ1XR9G");
        assertThat(FileHash.of("a".repeat(64))).hasToString("a".repeat(64));
    }
}
