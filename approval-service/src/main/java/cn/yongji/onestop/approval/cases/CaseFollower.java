package cn.yongji.onestop.approval.cases;

/** Follows the cases where they say nothing of their own: what their applications say has changed them already. */
@FunctionalInterface
public interface CaseFollower {
    /** That a case may be another; it is asked how it is now. */
    void changed(String caseId);
}
