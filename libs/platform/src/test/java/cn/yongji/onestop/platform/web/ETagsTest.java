package cn.yongji.onestop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {
    @Test
    void a_list_names_the_versions_of_its_tags() {
        assertThat(ETags.versions("\"3\"")).contains(Set.of(3L));
        assertThat(ETags.versions("\"0\",\"12\" \t, \"999999999999999999\""))
                .contains(Set.of(0L, 12L, 999_999_999_999_999_999L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"03\"", "\"-3\"", "\"abc\"", "\"é!\"", "\"1000000000000000000\""})
    void a_tag_that_is_none_of_ours_names_no_version(String tag) {
        assertThat(ETags.versions(tag + ",\"7\"")).contains(Set.of(7L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "\"3",
                "3\"",
                "W/\"3\"",
                "\"3\",",
                ",\"3\"",
                "\"3\" \"4\"",
                "\"3\",,\"4\"",
                "\"a b\"",
                "\"水\"",
                "\"３\"",
                "\"3\";"
            })
    void anything_else_is_no_list_of_strong_tags(String text) {
        assertThat(ETags.versions(text)).isEmpty();
    }
}
