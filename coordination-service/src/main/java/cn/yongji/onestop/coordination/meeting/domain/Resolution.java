package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import java.util.Optional;

/** 议定事项. */
public record Resolution(String id, String text, Effect effect, Optional<String> reviewId, Act recorded) {
    /** What a resolution does beyond being recorded. */
    public enum Effect {
        /** Only recorded. */
        NONE,
        /** The review that the difficulty blocks may go on. */
        RELEASE_REVIEW
    }

    public boolean releases() {
        return effect == Effect.RELEASE_REVIEW;
    }
}
