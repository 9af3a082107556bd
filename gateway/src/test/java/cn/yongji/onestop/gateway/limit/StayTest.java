package cn.yongji.onestop.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class StayTest {
    @Test
    void the_board_that_is_followed_has_the_place_of_a_stream_and_one_that_is_read_that_of_a_read() {
        assertThat(Stay.of(new MockHttpServletRequest("GET", "/v1/board/stream")))
                .isEqualTo(Stay.STREAM);
        assertThat(Stay.of(new MockHttpServletRequest("GET", "/v1/board"))).isEqualTo(Stay.SHORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/ledgers/p/entries/3/receipt",
                "/v1/ledgers/p/verification",
                "/v1/ledgers/p/export",
                "/v1/log/verification",
                "/v1/log/export",
                "/v1/reports/in-time",
                "/v1/reports/in-time/csv"
            })
    void what_prints_counts_or_hands_out_whole_ledgers_is_dear(String path) {
        assertThat(Stay.of(new MockHttpServletRequest("GET", path))).isEqualTo(Stay.DEAR);
    }
}
