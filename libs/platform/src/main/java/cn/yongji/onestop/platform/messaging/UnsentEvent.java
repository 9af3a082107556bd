package cn.yongji.onestop.platform.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that the broker did not take. It and all later ones of its aggregate wait, so that their order holds.
 *
 * @param id collection and aggregate
 * @param state {@code TRYING} while the sweep offers it again, {@code PARKED} when it does so no longer, {@code OFFERED}
 *     when somebody has asked for another try
 * @param waiting how many events of the aggregate wait, this one included
 */
public record UnsentEvent(
        String id,
        String collection,
        String subject,
        @Nullable String type,
        @Nullable Long sequence,
        String reason,
        int tries,
        int waiting,
        Instant since,
        String state) {}
