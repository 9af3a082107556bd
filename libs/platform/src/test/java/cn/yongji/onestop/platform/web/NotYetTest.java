package cn.yongji.onestop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.platform.aggregate.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

class NotYetTest {
    /** Made at 2026-09-07T01:00:00Z. */
    private static final String ID = "01995d23-a080-7d3f-9a52-1f6f0c2f7d11";

    private static final Instant MADE = Instant.ofEpochMilli(0x01995d23a080L);

    private static Problem told(String id, long secondsLater) {
        return new NotYet(InstantSource.fixed(MADE.plusSeconds(secondsLater))).told(Problem.notFound(), id);
    }

    @ParameterizedTest
    @CsvSource({"-59, true", "0, true", "299, true", "300, false", "86400, false", "-61, false"})
    void what_was_made_within_five_minutes_is_not_known_yet_and_later_there_is_no_such_thing(
            long secondsLater, boolean notYet) {
        var told = told(ID, secondsLater);

        assertThat(told.type()).isEqualTo(notYet ? PlatformProblems.NOT_KNOWN_YET : EdgeProblems.NOT_FOUND);
        assertThat(told.headers()).isEqualTo(notYet ? Map.of("Retry-After", "2") : Map.of());
    }

    @Test
    void what_may_not_be_seen_is_told_in_the_same_words_as_what_is_not_there() {
        var now = new NotYet(InstantSource.fixed(MADE));

        var absent = now.told(Problem.notFound(), ID);
        var withheld = now.told(Problem.withheld(), ID);

        assertThat(withheld.hides()).isTrue();
        assertThat(withheld).usingRecursiveComparison().ignoringFields("hides").isEqualTo(absent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P1",
                "01995d23-a080-4d3f-9a52-1f6f0c2f7d11",
                "01995D23-A080-7D3F-9A52-1F6F0C2F7D11",
                "1995d23-a080-7d3f-9a52-1f6f0c2f7d11-",
                "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz"
            })
    void an_identity_that_none_of_ours_looks_like_is_not_waited_for(String id) {
        assertThat(told(id, 1).type()).isEqualTo(EdgeProblems.NOT_FOUND);
    }

    @Test
    void a_review_is_as_young_as_the_case_it_is_named_by() {
        assertThat(told(ID + "-M12", 1).type()).isEqualTo(PlatformProblems.NOT_KNOWN_YET);
    }

    @Test
    void an_operation_tells_so_only_where_it_says_that_it_may() throws NoSuchMethodException {
        var notYet = new NotYet(InstantSource.system());

        assertThat(notYet.told(Problem.notFound(), asked("learned")).type()).isEqualTo(PlatformProblems.NOT_KNOWN_YET);
        assertThat(notYet.told(Problem.notFound(), asked("own")).type()).isEqualTo(EdgeProblems.NOT_FOUND);
        assertThat(notYet.told(Problem.notFound(), new MockHttpServletRequest()).type())
                .isEqualTo(EdgeProblems.NOT_FOUND);
    }

    private MockHttpServletRequest asked(String operation) throws NoSuchMethodException {
        var request = new MockHttpServletRequest();
        var method = new HandlerMethod(this, NotYetTest.class.getDeclaredMethod(operation));
        request.setAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, method);
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("projectId", Ids.next()));
        return request;
    }

    @ProblemTypes("board-full not-known-yet")
    void learned() {}

    @ProblemTypes("board-full")
    void own() {}
}
