package cn.yongji.onestop.ledger.entry.domain;

import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * What an entry's header tells of a fact.
 *
 * @param type wire name
 * @param source service that says so
 * @param subject aggregate it happened to
 * @param sequence number within its aggregate, from 1, without gaps
 */
public record Happening(
        UUID id, String type, String source, String subject, long sequence, Instant time, String actor) {
    static Happening of(EventEnvelope event) {
        return new Happening(
                event.id(),
                event.type(),
                event.source(),
                subjectOf(event),
                event.sequence(),
                event.time(),
                event.actor());
    }

    /** Editions of one thing come in order, those of different ones by whatever partition: each is told of by itself. */
    private static String subjectOf(EventEnvelope event) {
        return event.data() instanceof ReferenceEvent ? event.projectId() : event.subject();
    }
}
