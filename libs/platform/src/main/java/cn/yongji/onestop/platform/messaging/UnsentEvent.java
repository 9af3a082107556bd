package cn.yongji.onestop.platform.messaging;

import io.swagger.v3.oas.annotations.media.Schema;
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
        @Schema(example = "applications~0198f2a0-7c1e-7d3a-9b52-3f1c6e8a4d10")
        String id,

        @Schema(example = "applications") String collection,

        @Schema(example = "0198f2a0-7c1e-7d3a-9b52-3f1c6e8a4d10")
        String subject,

        @Schema(example = "application.accepted.v1") @Nullable
        String type,

        @Schema(example = "2") @Nullable Long sequence,

        @Schema(example = "no topic for application.accepted.v9")
        String reason,

        @Schema(example = "1") int tries,
        @Schema(example = "3") int waiting,
        @Schema(example = "2026-11-24T01:00:00Z") Instant since,
        @Schema(example = "PARKED") String state) {}
