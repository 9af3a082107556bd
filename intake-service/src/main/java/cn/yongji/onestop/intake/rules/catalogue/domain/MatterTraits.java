package cn.yongji.onestop.intake.rules.catalogue.domain;

import java.util.Optional;

/**
 * 办理特性: how a matter is handled, beside what it asks for. A review is carried out by these.
 *
 * @param nature what comes of it
 * @param expertReview 专家评审 that it has unless a rule says otherwise
 * @param extensionWorkingDays 延期, once and by the head; 0 where there is none
 * @param notificationCommitment 告知承诺 may be chosen instead
 * @param secondSignature a second person signs the decision
 * @param silenceGrants 超时默认: opted in (D14)
 * @param grantableWithGaps 容缺办结 (code 12) is allowed
 * @param handsOnOrder whether, where the project does not need it, what waits for it waits for what it would have waited for; not
 *     so for a document of the other track
 */
public record MatterTraits(
        Nature nature,
        Optional<ExpertReview> expertReview,
        int extensionWorkingDays,
        boolean notificationCommitment,
        boolean secondSignature,
        boolean silenceGrants,
        boolean grantableWithGaps,
        boolean handsOnOrder) {

    /** 事项性质. */
    public enum Nature {
        /** 许可或审批. */
        APPROVAL,
        /** 备案、告知. */
        FILING,
        /** 评估、报告, without a licence. */
        ASSESSMENT,
        /** 由上级或其他渠道办理: it is waited for, its clock is not ours. */
        OUTSIDE
    }

    /** 专家评审: its days are not counted, so they are told beside the limit. */
    public record ExpertReview(int atMostWorkingDays) {}

    /** What a matter is like whose catalogue does not say more. */
    public static MatterTraits plain(int extensionWorkingDays) {
        return new MatterTraits(
                Nature.APPROVAL, Optional.empty(), extensionWorkingDays, false, false, false, false, true);
    }
}
