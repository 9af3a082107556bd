package cn.yongji.onestop.approval.webhook.delivery;

import cn.yongji.onestop.approval.webhook.WebhookSettings;
import cn.yongji.onestop.approval.webhook.domain.DeliveryOutcome;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One breaker and one bulkhead for each endpoint, by host and port: a receiver that is down is left in peace for a while,
 * and a slow one holds up its own deliveries only.
 */
final class GuardedEndpoint {
    private static final Duration CROWDED = Duration.ofSeconds(1);

    private final Endpoint endpoint;
    private final Clock clock;
    private final Duration open;
    private final CircuitBreakerRegistry breakers;
    private final BulkheadRegistry bulkheads;

    GuardedEndpoint(Endpoint endpoint, WebhookSettings settings, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
        var breaker = settings.breaker();
        this.open = breaker.open();
        this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(breaker.window())
                .minimumNumberOfCalls(breaker.minimum())
                .failureRateThreshold(breaker.failurePercent())
                .waitDurationInOpenState(open)
                .permittedNumberOfCallsInHalfOpenState(1)
                .clock(clock)
                .build());
        this.bulkheads = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(settings.perEndpoint())
                .maxWaitDuration(Duration.ZERO)
                .build());
    }

    /** What came of a call, or of the wish to make one. */
    sealed interface Result {
        record Called(DeliveryOutcome outcome) implements Result {}

        /** Not now; ask again after this time. */
        record NotNow(Duration pause) implements Result {}
    }

    Result deliver(WebhookMessage message) {
        var name = nameOf(message.url());
        Bulkhead bulkhead = bulkheads.bulkhead(name);
        if (!bulkhead.tryAcquirePermission()) return new Result.NotNow(CROWDED);
        try {
            return throughBreaker(breakers.circuitBreaker(name), message);
        } finally {
            bulkhead.releasePermission();
        }
    }

    private Result throughBreaker(CircuitBreaker breaker, WebhookMessage message) {
        if (!breaker.tryAcquirePermission()) return new Result.NotNow(open);
        var begin = clock.instant();
        var down = true;
        try {
            var outcome = endpoint.deliver(message);
            down = isDown(outcome);
            return new Result.Called(outcome);
        } finally {
            // Whatever was thrown: a permission that is kept would silence the host for ever.
            var took = Math.max(0, Duration.between(begin, clock.instant()).toNanos());
            if (down) breaker.onError(took, TimeUnit.NANOSECONDS, new EndpointDown());
            else breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        }
    }

    /** An endpoint that answers, even with a no to this one message, is there. */
    private static boolean isDown(DeliveryOutcome outcome) {
        return switch (outcome) {
            case DeliveryOutcome.Unreachable _ -> true;
            case DeliveryOutcome.Rejected(var status, var _) -> status >= 500;
            case DeliveryOutcome.Taken _, DeliveryOutcome.Gone _, DeliveryOutcome.Forbidden _ -> false;
        };
    }

    private static String nameOf(String url) {
        return URI.create(url).getRawAuthority();
    }

    /** Counts in the breaker; nobody catches it. */
    private static final class EndpointDown extends RuntimeException {
        EndpointDown() {
            super("the endpoint is down", null, false, false);
        }
    }
}
