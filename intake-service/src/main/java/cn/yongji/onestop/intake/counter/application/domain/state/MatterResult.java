package cn.yongji.onestop.intake.counter.application.domain.state;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.util.Optional;

/** 审批结果 of one matter, as the approval service told it. */
public record MatterResult(
        MatterCode matter, Verdict verdict, Optional<String> resultNumber, Optional<String> ground, Instant decidedAt) {
    /** 结论. */
    public enum Verdict {
        GRANTED,
        /** 容缺通过 (12): the result is out, the gap runs on. */
        GRANTED_WITH_GAPS,
        REFUSED,
        /** 撤回 (14): stepped back before it was decided. */
        NOT_STARTED,
        /** 撤件 (2). */
        WITHDRAWN,
        /** 不再适用: the facts changed, a rule says why. */
        NOT_APPLICABLE,
        /** 撤销 (15). */
        REVOKED;

        public boolean granted() {
            return this == GRANTED || this == GRANTED_WITH_GAPS;
        }
    }
}
