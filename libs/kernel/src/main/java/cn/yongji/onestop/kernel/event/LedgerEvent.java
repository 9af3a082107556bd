package cn.yongji.onestop.kernel.event;

/** What {@code onestop.ledger} carries 台账: what the ledger itself concludes from what it has recorded. */
public sealed interface LedgerEvent extends EventContract
        permits ImprovementSuggestedV1,
                RetrospectiveComputedV1,
                RetrospectiveDiscussedV1,
                RetrospectiveConcludedV1,
                DifferenceFoundV1,
                DifferenceClosedV1,
                ReconciliationCompletedV1 {}
