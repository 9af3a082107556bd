package cn.yongji.onestop.approval.cases.domain.review;

import java.util.List;
import java.util.Optional;

/** 拟办意见: what a decision says, whether it is taken at once, proposed for a second signature, or given ahead of time. */
public sealed interface Draft {
    Optional<String> opinion();

    Optional<String> resultNumber();

    Verdict verdict();

    /**
     * 准予.
     *
     * @param withGaps 容缺通过: although promised materials are out
     */
    record ToGrant(
            Optional<String> opinion, Optional<String> resultNumber, List<Condition> conditions, boolean withGaps)
            implements Draft {
        public ToGrant {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Verdict verdict() {
            return withGaps ? Verdict.GRANTED_WITH_GAPS : Verdict.GRANTED;
        }
    }

    /** 不予. */
    record ToRefuse(
            Optional<String> ground, Optional<String> remedy, Optional<String> opinion, Optional<String> resultNumber)
            implements Draft {
        @Override
        public Verdict verdict() {
            return Verdict.REFUSED;
        }
    }
}
