package cn.yongji.onestop.platform.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be applied, with the reason.
 *
 * @param id reader, topic, partition and offset
 * @param subject aggregate it is about, if it could be read
 * @param state {@code PARKED} until a replay succeeds, then {@code REPLAYED}
 */
public record DeadLetter(
        String id,
        String reader,
        String topic,
        int partition,
        long offset,
        @Nullable String type,
        @Nullable String subject,
        @Nullable Long sequence,
        String reason,
        Instant at,
        String state) {}
