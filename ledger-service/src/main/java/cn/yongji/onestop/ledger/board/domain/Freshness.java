package cn.yongji.onestop.ledger.board.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * 数据截至: how old the board is. It is as old as its oldest source, and nobody knows how old while one of them has not been heard
 * of.
 */
public record Freshness(List<Source> sources) {
    private static final Duration LIVE = Duration.ofSeconds(5);

    public Freshness {
        sources = List.copyOf(sources);
    }

    /**
     * A service.
     *
     * @param caughtUpAt up to when everything that happened there was sent; of the ledger, up to when everything that was sent
     *     is on the board
     * @param parked aggregates of it whose events cannot be sent and wait for an operator
     */
    public record Source(String name, Optional<Instant> caughtUpAt, int parked) {}

    public Optional<Instant> caughtUpAt() {
        if (sources.stream().anyMatch(it -> it.caughtUpAt().isEmpty())) return Optional.empty();
        return sources.stream().flatMap(it -> it.caughtUpAt().stream()).min(Instant::compareTo);
    }

    /** Whether it is as good as now. */
    public boolean isLive(Instant now) {
        return caughtUpAt().filter(it -> !it.plus(LIVE).isBefore(now)).isPresent();
    }
}
