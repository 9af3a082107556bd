package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.domain.Resolution;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** What a meeting has resolved. */
@Schema(name = "Resolution")
record ResolutionView(
        String resolutionId, String text, Resolution.Effect effect, Instant recordedAt, String recordedBy) {

    static ResolutionView of(Resolution it) {
        return new ResolutionView(
                it.id(),
                it.text(),
                it.effect(),
                it.recorded().at(),
                it.recorded().by());
    }
}
