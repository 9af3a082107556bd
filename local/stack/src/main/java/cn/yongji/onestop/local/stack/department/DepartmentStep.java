package cn.yongji.onestop.local.stack.department;

/** One thing that a simulated department does with a review. */
enum DepartmentStep {
    ACKNOWLEDGE,
    REJECT_WORK,
    MESSAGE,
    SUPPLEMENT,
    GRANT,
    /** Grant it together with the others of which the same can be said, in one request. */
    GRANT_IN_BULK,
    REFUSE
}
