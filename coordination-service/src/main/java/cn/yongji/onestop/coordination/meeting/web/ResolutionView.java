package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.domain.Resolution;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** What a meeting has resolved. */
@Schema(name = "Resolution")
record ResolutionView(
        @Schema(example = "0198f6d1-3333-7aaa-8b1f-3f6d5c2b1a00")
        String resolutionId,

        @Schema(example = "自然资源局三个工作日内完成地类变更登记，用地规划许可继续办理。") String text,
        @Schema(example = "RELEASE_REVIEW") Resolution.Effect effect,
        @Schema(example = "2026-11-26T02:00:00Z") Instant recordedAt,
        @Schema(example = "coordinator1") String recordedBy) {

    static ResolutionView of(Resolution it) {
        return new ResolutionView(
                it.id(),
                it.text(),
                it.effect(),
                it.recorded().at(),
                it.recorded().by());
    }
}
