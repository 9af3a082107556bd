package cn.yongji.onestop.platform.messaging;

import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.platform.aggregate.OutboxEntry;
import cn.yongji.onestop.platform.event.EventJson;
import cn.yongji.onestop.platform.event.UnreadableEvent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0, Kafka protocol binding, binary mode: the attributes are headers, the fact is the value. */
final class EventHeaders {
    private static final String ID = "ce_id";
    private static final String TYPE = "ce_type";
    private static final String SOURCE = "ce_source";
    private static final String SPEC_VERSION = "ce_specversion";
    private static final String TIME = "ce_time";
    private static final String SUBJECT = "ce_subject";
    private static final String SEQUENCE = "ce_sequence";
    private static final String PROJECT = "ce_projectid";
    private static final String ACTOR = "ce_actor";
    private static final String TRACEPARENT = "ce_traceparent";

    private EventHeaders() {}

    static ProducerRecord<String, byte[]> toRecord(OutboxEntry entry, String subject, String source) {
        var topic = EventContracts.topicOf(entry.type());
        var value = entry.json().getBytes(StandardCharsets.UTF_8);
        // The record's own time is that of sending: retention counts from it. When it happened is an attribute.
        var message = new ProducerRecord<>(topic, entry.projectId(), value);
        put(message.headers(), SPEC_VERSION, "1.0");
        put(message.headers(), ID, entry.id().toString());
        put(message.headers(), TYPE, entry.type());
        put(message.headers(), SOURCE, source);
        put(message.headers(), SUBJECT, subject);
        put(message.headers(), TIME, entry.at().toString());
        put(message.headers(), SEQUENCE, Long.toString(entry.sequence()));
        put(message.headers(), PROJECT, entry.projectId());
        put(message.headers(), ACTOR, entry.actor());
        if (entry.traceparent() != null) put(message.headers(), TRACEPARENT, entry.traceparent());
        put(message.headers(), "content-type", "application/json");
        return message;
    }

    /** Whether it is worth reading for a reader of these kinds (none: of all). What is no event of ours is, to be put aside. */
    static boolean mayBeOneOf(Set<Class<? extends EventContract>> kinds, ConsumerRecord<String, byte[]> message) {
        if (kinds.isEmpty()) return true;
        var type = optional(message.headers(), TYPE);
        return type == null || !EventContracts.knows(type) || kinds.contains(EventContracts.typeOf(type));
    }

    /** @throws UnreadableEvent if an attribute is missing or the value does not fit the contract */
    static EventEnvelope toEnvelope(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) throw new UnreadableEvent("the record has no value");
        try {
            var type = required(message.headers(), TYPE);
            var data = EventJson.read(type, text(message.value()));
            var project = required(message.headers(), PROJECT);
            if (!project.equals(data.projectId()))
                throw new UnreadableEvent("projectid differs between header and data");
            return new EventEnvelope(
                    UUID.fromString(required(message.headers(), ID)),
                    type,
                    required(message.headers(), SOURCE),
                    required(message.headers(), SUBJECT),
                    Long.parseLong(required(message.headers(), SEQUENCE)),
                    Instant.parse(required(message.headers(), TIME)),
                    required(message.headers(), ACTOR),
                    optional(message.headers(), TRACEPARENT),
                    data);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableEvent("an attribute cannot be read: " + e.getMessage(), e);
        }
    }

    static @Nullable String optional(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String required(Headers headers, String name) {
        var value = optional(headers, name);
        if (value == null || value.isBlank()) throw new UnreadableEvent("header " + name + " is missing");
        return value;
    }

    private static String text(byte[] value) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableEvent("the value is not UTF-8", e);
        }
    }
}
