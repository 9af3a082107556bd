package cn.yongji.onestop.testkit.architecture.tidy.lending.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;

public record Loan(MatterCode matter, Instant since) {
    public boolean isOlderThan(Instant now) {
        return since.isBefore(now);
    }
}
