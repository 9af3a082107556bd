package cn.yongji.onestop.ledger.entry.domain;

import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import java.util.Optional;

/**
 * A fact on its way into the ledger: an event of another service, or what the ledger says itself.
 *
 * @param data the event's; none where the ledger says it
 * @param canonicalPayload its data in canonical JSON (RFC 8785)
 * @param salt for the commitment that will seal it; drawn by whoever brings the fact, so that appending stays pure
 */
public record Fact(Happening event, Optional<EventContract> data, String canonicalPayload, Salt salt) {
    public Fact(EventEnvelope event, String canonicalPayload, Salt salt) {
        this(Happening.of(event), Optional.of(event.data()), canonicalPayload, salt);
    }

    public AggregateKey aggregate() {
        return new AggregateKey(event.source(), event.subject());
    }
}
