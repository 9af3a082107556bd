package cn.yongji.onestop.ledger.holding.domain;

import java.util.Optional;

/** In whose hands a day was. Never below a department: nobody is measured in person. */
public sealed interface DayHolder {
    /** 部门: its clock ran. A consulted department is a remark beside it, no holder. */
    record Department(String code, String name) implements DayHolder {}

    /** 申报人. */
    record Applicant(Asked asked) implements DayHolder {}

    /** What the applicant was asked for. */
    enum Asked {
        /** 补正: a supplement to a review. */
        SUPPLEMENT,
        /** 一次性告知: what the application lacks. */
        CORRECTION
    }

    /** 特别程序: not counted. The kind is that of the pause. */
    record Excluded(String kind) implements DayHolder {}

    /**
     * 难题: a problem keeps the review from being granted, and its clock runs on. Who has to solve it then, its page says.
     *
     * @param level the rung of the ladder, where the entries say it
     */
    record Problem(String problemId, Optional<String> level) implements DayHolder {}

    /** 窗口: what was filed is being checked. */
    record Window() implements DayHolder {}

    /** 准备: nothing lies with anybody, the unit prepares what comes next. */
    record Preparation() implements DayHolder {}

    /** 后续跟进 (S40): everything is granted and the works have not begun. */
    record FollowUp() implements DayHolder {}
}
