package cn.yongji.onestop.intake.application.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.util.Optional;

/** 审批结果 of one matter, as the approval service told it. */
public record MatterResult(
        MatterCode matter, Verdict verdict, Optional<String> resultNumber, Optional<String> ground, Instant decidedAt) {
    /** 结论. */
    public enum Verdict {
        GRANTED,
        REFUSED
    }
}
