package cn.yongji.onestop.kernel.event;

/** 审核结论: proposed, taken, taken back, revoked, or not needed. */
public sealed interface DecisionEvent extends ReviewEvent
        permits ReviewDecisionProposedV1,
                ReviewPreOpinionRecordedV1,
                ReviewDecidedV1,
                ReviewDecisionWithdrawnV1,
                ReviewPaperBroughtV1,
                ReviewRevokedV1,
                ReviewRevocationOpenedV1,
                ReviewUpheldV1,
                ReviewNotApplicableV1,
                ReviewApplicableAgainV1 {}
