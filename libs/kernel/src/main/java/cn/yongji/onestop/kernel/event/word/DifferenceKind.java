package cn.yongji.onestop.kernel.event.word;

/** 差异种类: in what a service and the ledger disagree. */
public enum DifferenceKind {
    /** The service has told more than the ledger has recorded. */
    MISSING_IN_LEDGER,
    /** The ledger has what a complete list of the service lacks. */
    UNKNOWN_TO_SERVICE,
    /** The ledger has later events than the service knows of having told. */
    SERVICE_BEHIND,
    /** What the service holds is not what its events have told. */
    STATE_DIFFERS,
    /** Its day is not the one that the events give, counted with the calendar that both have. */
    DUE_DIFFERS,
    /** 缺办件: an application was accepted, and no case is held for it. */
    CASE_MISSING,
    /** An event waits for an operator: put aside by who should hear it, or unsent by who should say it. */
    PARKED,
    /** A service has not said what it holds. */
    NOT_LISTED
}
