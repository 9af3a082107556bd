package cn.yongji.onestop.approval.webhook.domain;

import java.time.Duration;
import java.util.Optional;

/** How an attempt to deliver ended. */
public sealed interface DeliveryOutcome {
    /** 2xx: the receiver has it. */
    record Taken(int status) implements DeliveryOutcome {}

    /** Any other answer, redirects included. */
    record Rejected(int status, Optional<Duration> retryAfter) implements DeliveryOutcome {}

    /** There was no answer. */
    record Unreachable(String reason) implements DeliveryOutcome {}

    /** The address, or what its name stands for by now, may not be called. */
    record Forbidden(String reason) implements DeliveryOutcome {}

    /** 410: the receiver wants nothing any more. */
    record Gone() implements DeliveryOutcome {}
}
