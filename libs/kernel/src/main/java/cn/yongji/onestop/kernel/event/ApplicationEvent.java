package cn.yongji.onestop.kernel.event;

/** 申报: the way of an application until its reviews are done. */
public sealed interface ApplicationEvent extends IntakeEvent
        permits ApplicationSubmittedV1,
                ApplicationCorrectionRequestedV1,
                ApplicationAcceptedV1,
                ApplicationSupplementedV1,
                ApplicationRefusedV1,
                ApplicationWithdrawalRequestedV1,
                ApplicationWithdrawalDeniedV1,
                ApplicationWithdrawnV1,
                ApplicationRequirementAddedV1,
                ApplicationRequirementMetV1 {
    /** Also the identity of its case. */
    String applicationId();
}
