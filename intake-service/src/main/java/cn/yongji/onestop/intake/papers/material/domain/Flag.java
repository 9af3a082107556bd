package cn.yongji.onestop.intake.papers.material.domain;

import java.time.Instant;
import java.util.Optional;

/** 材料异常: why a material may not be used. A flag that was lifted stays with the name of who lifted it. */
public record Flag(Kind kind, String reason, String by, Instant at, Optional<Lifting> lifted) {
    /** What is wrong. */
    public enum Kind {
        /** 已过期. */
        EXPIRED,
        /** 已撤销: its issuer takes it back. */
        REVOKED,
        /** 隔离: something in it is suspect, or its bytes are not those that were handed in. */
        QUARANTINED
    }

    /** 解除. */
    public record Lifting(String reason, String by, Instant at) {}

    public static Flag raised(Kind kind, String reason, String by, Instant at) {
        return new Flag(kind, reason, by, at, Optional.empty());
    }

    public boolean standing() {
        return lifted.isEmpty();
    }

    Flag liftedBy(Lifting lifting) {
        return new Flag(kind, reason, by, at, Optional.of(lifting));
    }
}
