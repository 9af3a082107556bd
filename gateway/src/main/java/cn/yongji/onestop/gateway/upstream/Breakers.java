package cn.yongji.onestop.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One circuit breaker per service: a service that is down is left in peace and its callers are told at once. */
@Component
class Breakers {
    private static final Logger log = LoggerFactory.getLogger(Breakers.class);

    private final Map<Service, CircuitBreaker> breakers = new EnumMap<>(Service.class);
    private final Map<Service, Instant> closedUntil = new ConcurrentHashMap<>();
    private final Clock clock;

    Breakers(UpstreamSettings upstream, Clock clock, MeterRegistry meters) {
        this.clock = clock;
        var settings = upstream.breaker();
        var config = CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(settings.minimum())
                .failureRateThreshold(settings.failurePercent())
                .waitDurationInOpenState(settings.open())
                .permittedNumberOfCallsInHalfOpenState(settings.trial())
                .clock(clock)
                .build();
        for (var service : Service.values()) {
            var breaker = CircuitBreaker.of(service.label(), config);
            breakers.put(service, breaker);
            breaker.getEventPublisher().onStateTransition(event -> {
                var state = event.getStateTransition().getToState();
                log.warn("Circuit breaker of {} is now {}", service.label(), state);
                if (state == CircuitBreaker.State.OPEN) {
                    closedUntil.put(service, clock.instant().plus(settings.open()));
                }
            });
            Gauge.builder("gateway.breaker.open", breaker, each -> each.getState() == CircuitBreaker.State.OPEN ? 1 : 0)
                    .tag("service", service.label())
                    .register(meters);
        }
    }

    CircuitBreaker of(Service service) {
        return Objects.requireNonNull(breakers.get(service));
    }

    /** When a caller may try again: at least a second from now. */
    Duration wait(Service service) {
        var until = closedUntil.getOrDefault(service, Instant.EPOCH);
        var left = Duration.between(clock.instant(), until);
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left.plusMillis(999);
    }
}
