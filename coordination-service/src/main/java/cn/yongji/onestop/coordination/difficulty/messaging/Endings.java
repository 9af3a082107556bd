package cn.yongji.onestop.coordination.difficulty.messaging;

import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewSupervisionAnsweredV1;

/** 难题自动办结的结果: in words, since every difficulty is closed with a result (D17). */
final class Endings {
    /** The rule by which approval ends the task of a head whose missing matter is granted. */
    private static final String PREREQUISITE_GRANTED = "rule:prerequisite-granted";

    static final String NOT_APPLICABLE = "所涉审核不再适用，难题随之办结";
    static final String REVOKED = "所涉许可已撤销，难题随之办结";
    static final String WITHDRAWN = "所涉许可已撤回，难题随之办结";
    static final String CASE_WITHDRAWN = "所涉办件已随申报撤回，难题随之办结";
    static final String CASE_RETURNED = "所涉办件已退件，难题随之办结";
    private static final String SILENCE = "rule:silence-grants";

    private Endings() {}

    static String of(ReviewDecidedV1 decided) {
        return "所涉审核%s，难题随之办结".formatted(how(decided));
    }

    private static String how(ReviewDecidedV1 decided) {
        return switch (decided.verdict().known()) {
            case GRANTED, GRANTED_WITH_GAPS -> SILENCE.equals(decided.rule()) ? "因逾期默认准予" : "已准予";
            case REFUSED -> "已不予许可";
            case WITHDRAWN -> "已随申报撤回";
            case NOT_STARTED, RECALLED, RETURNED, REVOKED, NOT_APPLICABLE -> "已退回或未启动";
            case null -> "已办结（%s）".formatted(decided.verdict().said());
        };
    }

    static String of(ReviewSupervisionAnsweredV1 answered) {
        if (PREREQUISITE_GRANTED.equals(answered.answeredBy())) return answered.text();
        return "部门负责人已答复：%s；承诺于 %s 前处理".formatted(answered.text(), answered.decideBy());
    }
}
