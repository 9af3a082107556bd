package cn.yongji.onestop.ledger.entry.domain;

import cn.yongji.onestop.kernel.event.EventEnvelope;

/**
 * An event on its way into the ledger.
 *
 * @param canonicalPayload its data in canonical JSON (RFC 8785)
 * @param salt for the commitment that will seal it; drawn by whoever brings the fact, so that appending stays pure
 */
public record Fact(EventEnvelope event, String canonicalPayload, Salt salt) {
    public AggregateKey aggregate() {
        return new AggregateKey(event.source(), event.subject());
    }
}
