package cn.yongji.onestop.platform.messaging;

import io.swagger.v3.oas.annotations.media.Schema;
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
        @Schema(example = "reviews~onestop.intake~3~1042") String id,
        @Schema(example = "reviews") String reader,
        @Schema(example = "onestop.intake") String topic,
        @Schema(example = "3") int partition,
        @Schema(example = "1042") long offset,

        @Schema(example = "application.accepted.v1") @Nullable
        String type,

        @Schema(example = "0198f2a0-7c1e-7d3a-9b52-3f1c6e8a4d10") @Nullable
        String subject,

        @Schema(example = "2") @Nullable Long sequence,

        @Schema(example = "/reviews/0/matterName is missing")
        String reason,

        @Schema(example = "2026-11-24T01:00:00Z") Instant at,
        @Schema(example = "PARKED") String state) {}
