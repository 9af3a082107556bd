package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.util.Optional;

/**
 * 议定事项.
 *
 * @param extension how a review is extended, where that is resolved
 * @param leads the department that leads from now on, where that is resolved
 */
public record Resolution(
        String id,
        String text,
        Effect effect,
        Optional<String> reviewId,
        Act recorded,
        Optional<Extension> extension,
        Optional<DepartmentCode> leads) {

    /** What a resolution does beyond being recorded. */
    public enum Effect {
        /** Only recorded. */
        NONE,
        /** The review that the difficulty blocks may go on. */
        RELEASE_REVIEW,
        /** 延期: the review gets more days, once, with the consent of its head. */
        EXTEND_REVIEW,
        /** 改派牵头部门: another department leads from now on. */
        REASSIGN
    }

    /**
     * 延期 of a review, as the meeting has resolved it.
     *
     * @param consentedBy the head who agreed (行政许可法 art. 42)
     */
    public record Extension(int workingDays, String consentedBy) {}

    /** Whether it is for a review, and its service has to answer. */
    boolean ofReview() {
        return effect == Effect.RELEASE_REVIEW || effect == Effect.EXTEND_REVIEW;
    }
}
