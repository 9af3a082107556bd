package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract with the circumstances of its happening (CloudEvents 1.0 attributes).
 *
 * @param id identity of the event; the same after every redelivery
 * @param type written wire name with version, for example {@code review.decided.v1}
 * @param source service that says so, for example {@code /onestop/approval}
 * @param subject aggregate the event happened to
 * @param sequence number of the event within its aggregate, from 1, without gaps
 * @param time when it happened
 * @param actor who caused it: the subject of the token, or the name of the rule that fired
 * @param traceparent W3C trace context of the request that caused it
 * @param data the fact
 */
public record EventEnvelope(
        UUID id,
        String type,
        String source,
        String subject,
        long sequence,
        Instant time,
        String actor,
        @Nullable String traceparent,
        EventContract data) {

    public EventEnvelope {
        if (sequence < 1) throw new IllegalArgumentException("sequence starts at 1, was " + sequence);
    }

    public String projectId() {
        return data.projectId();
    }
}
