package cn.yongji.onestop.kernel.event;

/** 承诺: what the unit has promised for a matter (容缺, 告知承诺), and what became of it. */
public sealed interface PromiseEvent extends IntakeEvent
        permits GapPromisedV1,
                GapDueSoonV1,
                GapFulfilledV1,
                GapBreachedV1,
                GapRepairedV1,
                CommitmentFoundFalseV1,
                CommitmentRepairedV1 {
    /** Also the identity of its case. */
    String applicationId();

    String matterCode();
}
