package cn.yongji.onestop.intake.counter.application.domain.state;

import java.time.Instant;
import java.util.Optional;

/** 撤件待确认 (16): asked for by the applicant after acceptance; the window confirms or denies it. */
public record WithdrawalRequest(String reason, String requestedBy, Instant requestedAt, Optional<Denial> denial) {
    /** 不同意撤件: the reviews go on as they were. */
    public record Denial(String reason, String by, Instant at) {}

    public boolean open() {
        return denial.isEmpty();
    }
}
