package cn.yongji.onestop.ledger.board.web;

import cn.yongji.onestop.ledger.board.Pulse;
import cn.yongji.onestop.ledger.board.domain.Freshness;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 数据截至. Who shows the board says so where it is not live, and takes its lights away where it is old. */
@Schema(name = "BoardFreshness")
record FreshnessView(
        @Schema(description = "Whether it is at most five seconds old", example = "true")
        boolean live,

        @Schema(description = "Up to when everything is on it; absent while one of the services has not been heard of")
        @Nullable
        Instant caughtUpAt,

        @Schema(description = "The services, and the ledger itself: the oldest of them decides")
        List<SourceView> sources) {

    static FreshnessView of(Pulse pulse) {
        var freshness = pulse.freshness();
        return new FreshnessView(
                pulse.live(),
                freshness.caughtUpAt().orElse(null),
                freshness.sources().stream().map(SourceView::of).toList());
    }

    /** A service. */
    @Schema(name = "BoardSource")
    record SourceView(
            @Schema(description = "intake, approval, coordination or ledger", example = "approval")
            String name,

            @Schema(
                    description =
                            "Up to when everything that happened there was sent; of the ledger, up to when everything"
                                    + " that was sent is on the board")
            @Nullable
            Instant caughtUpAt,

            @Schema(
                    description = "Aggregates of it whose events cannot be sent and wait for an operator",
                    example = "0")
            int parked) {
        static SourceView of(Freshness.Source it) {
            return new SourceView(it.name(), it.caughtUpAt().orElse(null), it.parked());
        }
    }
}
