package cn.yongji.onestop.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class StayTest {
    @Test
    void the_board_that_is_followed_has_the_place_of_a_stream_and_one_that_is_read_that_of_a_read() {
        assertThat(Stay.of(new MockHttpServletRequest("GET", "/v1/board/stream")))
                .isEqualTo(Stay.STREAM);
        assertThat(Stay.of(new MockHttpServletRequest("GET", "/v1/board"))).isEqualTo(Stay.SHORT);
    }
}
