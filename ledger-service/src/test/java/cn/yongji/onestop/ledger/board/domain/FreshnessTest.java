package cn.yongji.onestop.ledger.board.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.ledger.board.domain.Freshness.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final Instant NOW = Instant.parse("2026-10-20T06:03:07Z");

    @Test
    void the_board_is_as_old_as_its_oldest_source_and_live_for_five_seconds() {
        var fresh = new Freshness(List.of(source("approval", 5), source("ledger", 1)));
        var late = new Freshness(List.of(source("approval", 6), source("ledger", 1)));

        assertThat(fresh.caughtUpAt()).contains(NOW.minusSeconds(5));
        assertThat(fresh.isLive(NOW)).isTrue();
        assertThat(late.isLive(NOW)).isFalse();
    }

    @Test
    void while_a_service_has_not_been_heard_of_nobody_knows_how_old_it_is() {
        var unknown = new Freshness(List.of(new Source("intake", Optional.empty(), 0), source("ledger", 1)));

        assertThat(unknown.caughtUpAt()).isEmpty();
        assertThat(unknown.isLive(NOW)).isFalse();
    }

    private static Source source(String name, int secondsOld) {
        return new Source(name, Optional.of(NOW.minusSeconds(secondsOld)), 0);
    }
}
