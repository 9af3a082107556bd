package cn.yongji.onestop.platform.aggregate;

import java.time.Instant;
import java.util.Optional;

/**
 * An aggregate that a walk over all of them has come to.
 *
 * @param sequence number of its last event; the state is what it was right after that, but for changes that no event tells
 * @param changedAt when it was last written, by the clock of the machine; empty if that was before anybody noted it
 */
public record Walked<S>(String id, long sequence, S state, Optional<Instant> changedAt) {}
