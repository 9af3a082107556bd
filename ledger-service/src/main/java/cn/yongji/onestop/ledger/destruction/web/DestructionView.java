package cn.yongji.onestop.ledger.destruction.web;

import cn.yongji.onestop.ledger.destruction.domain.Destruction;
import cn.yongji.onestop.ledger.destruction.domain.Destruction.Confirmation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 依规销毁. */
@Schema(name = "Destruction")
record DestructionView(
        String id,
        String projectId,

        @Schema(description = "The retention rule that asks for it")
        String rule,

        @Schema(description = "Numbers of the entries") List<Long> indexes,
        String askedBy,
        Instant askedAt,

        @Schema(description = "Who confirmed it; absent before") @Nullable
        String confirmedBy,

        @Nullable Instant confirmedAt,

        @Schema(description = "Whether payloads and salts are gone")
        boolean done) {
    static DestructionView of(Destruction destruction) {
        return new DestructionView(
                destruction.id().toString(),
                destruction.project(),
                destruction.rule(),
                destruction.indexes(),
                destruction.askedBy(),
                destruction.askedAt(),
                destruction.confirmation().map(Confirmation::by).orElse(null),
                destruction.confirmation().map(Confirmation::at).orElse(null),
                destruction.done());
    }
}
