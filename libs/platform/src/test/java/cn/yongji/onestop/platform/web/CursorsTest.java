package cn.yongji.onestop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.edge.problem.ProblemException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** R-PLT-035: a list goes on where it has sent its reader, and nowhere else. */
class CursorsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Place PLACE = new Place(Instant.parse("2026-03-02T01:30:00Z"), "0198-M06");

    private final Cursors cursors = new Cursors(JSON, "a secret of at least 32 characters");

    record Place(Instant at, String id) {}

    @Test
    void a_place_comes_back_as_it_was() {
        assertThat(cursors.decode("inbox", cursors.encode("inbox", PLACE), Place.class))
                .isEqualTo(PLACE);
    }

    @Test
    void a_cursor_is_safe_in_an_address() {
        assertThat(cursors.encode("inbox", PLACE)).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        refuses(() -> cursors.decode("outbox", cursors.encode("inbox", PLACE), Place.class));
    }

    @Test
    void a_cursor_signed_with_another_secret_is_refused() {
        var foreign = new Cursors(JSON, "another secret of more than 32 characters");

        refuses(() -> cursors.decode("inbox", foreign.encode("inbox", PLACE), Place.class));
    }

    @Test
    void a_cursor_of_an_older_shape_is_refused() {
        refuses(() -> cursors.decode("inbox", cursors.encode("inbox", 1), Place.class));
    }

    private static void refuses(Runnable decoding) {
        assertThatThrownBy(decoding::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it -> assertThat(it.problem().type()).isEqualTo(PlatformProblems.CURSOR_INVALID));
    }
}
