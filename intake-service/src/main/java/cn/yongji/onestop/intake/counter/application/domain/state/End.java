package cn.yongji.onestop.intake.counter.application.domain.state;

import cn.yongji.onestop.kernel.calendar.Redress;
import java.time.Instant;
import java.util.Optional;

/** How an application ended that was not decided. */
public sealed interface End {
    Instant at();

    /** 草稿过期: nobody touched it any more. */
    record Expired(Instant at) implements End {}

    /** 撤件 (2). */
    record Withdrawn(String reason, String by, Instant at) implements End {}

    /**
     * 不受理、不予受理 (4, 5).
     *
     * @param redress 救济途径, which is told with it; refusals of before have none on record
     */
    record Refused(RefusalGround ground, String text, String by, Instant at, Optional<Redress> redress)
            implements End {}

    /**
     * 退件: the case was given back, by rule or by a person.
     *
     * @param cause what did not come, in one word; unknown of earlier ones
     */
    record Returned(String ground, String by, Instant at, Optional<String> cause) implements End {}
}
