package cn.yongji.onestop.approval.cases.domain;

/** 退件事由: what did not come, so that a case goes back to the unit undecided. */
public enum ReturnCause {
    /** 补正材料逾期未提交, the days of grace included (3.3): returned by rule. */
    SUPPLEMENT_MISSED,
    /** 容缺材料逾期未补 (D10): may be returned, by a person. */
    GAP_MISSED
}
