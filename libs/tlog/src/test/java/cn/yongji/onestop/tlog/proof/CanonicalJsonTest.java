package cn.yongji.onestop.tlog.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":1,\"b\":[]}",
                "{\"a\":[1,-2,\"\\n\\u001f\\\"\",{\"x\":null}],\"b\":true,\"c\":0.25}",
                "{\"\":\"\",\"永\":\"济 \ud83d\ude00/\"}",
                "{\"\ud83d\ude00\":1,\"\uff21\":2}"
            })
    void canonical_json_is_read(String json) {
        assertThat(CanonicalJson.members(json)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}}",
                "{} ",
                " {}",
                "{ }",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":2}",
                "{\"a\": 1}",
                "{\"a\":01}",
                "{\"a\":-0}",
                "{\"a\":1.0}",
                "{\"a\":1e3}",
                "{\"a\":+1}",
                "{\"a\":\"\\/\"}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\\u001F\"}",
                "{\"a\":\"\\u000a\"}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\ud800\"}",
                "{\"a\":tru}",
                "{\"a\":[1,]}",
                "{\"a\":[,1]}",
                "{\"a\":1,}",
                "{,\"a\":1}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":\"",
                "{\"a\":\"\\",
                "{\"a\":\"\\u00"
            })
    void anything_else_is_refused(String json) {
        assertThat(CanonicalJson.members(json)).isEmpty();
    }

    @Test
    void members_are_cut_out_as_they_are_written() {
        assertThat(CanonicalJson.members("{\"a\":{\"x\":[1,2]},\"b\":\"\\n\"}").orElseThrow())
                .containsEntry("a", "{\"x\":[1,2]}")
                .containsEntry("b", "\"\\n\"");
        assertThat(CanonicalJson.said("\"\\n永\"")).contains("\n永");
        assertThat(CanonicalJson.said("1")).isEmpty();
    }

    @Test
    void what_is_nested_without_end_is_refused() {
        assertThat(CanonicalJson.members("{\"a\":" + "[".repeat(100_000))).isEmpty();
    }
}
