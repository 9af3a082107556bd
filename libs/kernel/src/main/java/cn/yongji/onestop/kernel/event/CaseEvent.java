package cn.yongji.onestop.kernel.event;

/** 办件: what happened to a case as a whole. */
public sealed interface CaseEvent extends ApprovalEvent
        permits CaseOpenedV1,
                CaseClosedV1,
                CaseReturnedV1,
                CaseWithdrawnV1,
                CaseRefusalsCombinedV1,
                CaseMessagedV1,
                NoticeIssuedV1,
                ContradictionFoundV1,
                ResolutionEffectedV1 {
    String caseId();
}
