package cn.yongji.onestop.edge.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How many refused attempts are noted in a minute. */
class AttemptShareTest {
    private static final Instant AT = Instant.parse("2026-11-30T02:00:10Z");

    private final AttemptShare share = new AttemptShare(2, 3);

    @Test
    void of_one_account_so_many_are_noted_in_a_minute_and_the_rest_is_told_with_the_next() {
        assertThat(share.admit("a", AT)).hasValue(0);
        assertThat(share.admit("a", AT)).hasValue(0);
        assertThat(share.admit("a", AT)).isEmpty();
        assertThat(share.admit("a", AT.plusSeconds(20))).isEmpty();

        assertThat(share.admit("a", AT.plusSeconds(60))).hasValue(2);
        assertThat(share.admit("a", AT.plusSeconds(60))).hasValue(0);
    }

    @Test
    void one_account_takes_nothing_from_another_but_all_together_have_an_end() {
        share.admit("a", AT);
        share.admit("a", AT);
        share.admit("a", AT);

        assertThat(share.admit("b", AT)).hasValue(0);
        assertThat(share.admit("c", AT)).isEmpty();
        assertThat(share.admit("c", AT.plusSeconds(60))).hasValue(1);
    }
}
