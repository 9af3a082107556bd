package cn.yongji.onestop.ledger.entry.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What the chain seals of an entry. The payload is sealed through a commitment only, so that it can be destroyed by a
 * retention rule later and the chain still holds.
 *
 * @param index number of the entry in its project's ledger, from 1
 * @param previous hash of the entry before; of {@link Chain#genesis} for the first
 * @param eventId identity of the event that the entry records
 * @param type wire name of the event
 * @param source service that said so
 * @param subject aggregate it happened to
 * @param sequence number of the event within its aggregate
 * @param time when it happened, in milliseconds, by the event and never by the ledger's own clock: recorded again from
 *     the topics, the entry is the same
 * @param actor who caused it
 * @param seal what seals the payload; it also says which form the header has
 */
public record EntryHeader(
        long index,
        Hash previous,
        UUID eventId,
        String type,
        String source,
        String subject,
        long sequence,
        Instant time,
        String actor,
        PayloadSeal seal) {
    /** The form in which headers are written today; the first one had no number. */
    public static final int VERSION = 2;

    public EntryHeader {
        if (index < 1) throw new IllegalArgumentException("entries count from 1, was " + index);
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The header in canonical JSON (RFC 8785): members in order, no blanks. Its UTF-8 bytes are what is hashed. */
    public String canonical() {
        var json = new StringBuilder(640).append('{');
        member(json, "actor", actor);
        member(json, "eventId", eventId.toString());
        member(json, "index", index);
        switch (seal) {
            case PayloadSeal.Hashed(var hash) -> member(json, "payloadHash", hash.hex());
            case PayloadSeal.Committed(var commitment) -> member(json, "payloadCommitment", commitment.hex());
        }
        member(json, "previous", previous.hex());
        member(json, "sequence", sequence);
        member(json, "source", source);
        member(json, "subject", subject);
        member(json, "time", time.toString());
        member(json, "type", type);
        if (seal instanceof PayloadSeal.Committed) member(json, "v", VERSION);
        json.setCharAt(json.length() - 1, '}');
        return json.toString();
    }

    public Hash hash() {
        return Hash.of(canonical());
    }

    public AggregateKey aggregate() {
        return new AggregateKey(source, subject);
    }

    private static void member(StringBuilder json, String name, String value) {
        json.append('"').append(name).append("\":");
        JsonText.append(json, value);
        json.append(',');
    }

    private static void member(StringBuilder json, String name, long value) {
        json.append('"').append(name).append("\":").append(value).append(',');
    }
}
