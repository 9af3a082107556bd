package cn.yongji.onestop.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Circuit breakers: a service that is down is left in peace and its callers are told at once. Each service has one for what takes its
 * time and one for everything else: that printing is slow does not mean that nobody can file.
 */
@Component
class Breakers {
    private static final Logger log = LoggerFactory.getLogger(Breakers.class);

    private final Map<Group, CircuitBreaker> breakers = new HashMap<>();
    private final Map<Group, Instant> closedUntil = new ConcurrentHashMap<>();
    private final Clock clock;

    /** Operations of one service that are judged together. */
    record Group(Service service, boolean dear) {
        private String label() {
            return dear ? service.label() + "-dear" : service.label();
        }
    }

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
            add(new Group(service, false), config, settings.open(), meters);
            add(new Group(service, true), config, settings.open(), meters);
        }
    }

    private void add(Group group, CircuitBreakerConfig config, Duration open, MeterRegistry meters) {
        var breaker = CircuitBreaker.of(group.label(), config);
        breakers.put(group, breaker);
        breaker.getEventPublisher().onStateTransition(event -> {
            var state = event.getStateTransition().getToState();
            log.warn("Circuit breaker of {} is now {}", group.label(), state);
            if (state == CircuitBreaker.State.OPEN)
                closedUntil.put(group, clock.instant().plus(open));
        });
        Gauge.builder("gateway.breaker.open", breaker, each -> each.getState() == CircuitBreaker.State.OPEN ? 1 : 0)
                .tag("service", group.service().label())
                .tag("operations", group.dear() ? "dear" : "all-others")
                .register(meters);
    }

    CircuitBreaker of(Group group) {
        return Objects.requireNonNull(breakers.get(group));
    }

    Collection<CircuitBreaker> all() {
        return breakers.values();
    }

    /** When a caller may try again: at least a second from now. */
    Duration wait(Group group) {
        var until = closedUntil.getOrDefault(group, Instant.EPOCH);
        var left = Duration.between(clock.instant(), until);
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left.plusMillis(999);
    }
}
