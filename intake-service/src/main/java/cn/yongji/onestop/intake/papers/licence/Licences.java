package cn.yongji.onestop.intake.papers.licence;

import cn.yongji.onestop.intake.papers.licence.domain.ElicenceRegister;
import cn.yongji.onestop.intake.papers.licence.domain.LicenceAnswer;
import cn.yongji.onestop.intake.papers.licence.domain.RegisterUnavailable;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the licence register. While it is down it is left in peace, and who asks is told at once. */
public final class Licences {
    private static final Logger log = LoggerFactory.getLogger(Licences.class);

    private final Optional<ElicenceRegister> register;
    private final CircuitBreaker breaker;

    public Licences(Optional<ElicenceRegister> register, LicenceSettings.Breaker settings, Clock clock) {
        this.register = register;
        this.breaker = CircuitBreaker.of(
                "licence-register",
                CircuitBreakerConfig.custom()
                        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(settings.window())
                        .minimumNumberOfCalls(settings.minimum())
                        .failureRateThreshold(settings.failurePercent())
                        .waitDurationInOpenState(settings.open())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .clock(clock)
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(event -> log.warn(
                        "Circuit breaker of the licence register is now {}",
                        event.getStateTransition().getToState()));
    }

    public LicenceAnswer find(String uscc, String type) {
        return register.map(it -> ask(it, uscc, type)).orElseGet(LicenceAnswer.NotConnected::new);
    }

    private LicenceAnswer ask(ElicenceRegister asked, String uscc, String type) {
        if (!breaker.tryAcquirePermission()) return new LicenceAnswer.Unavailable(asked.name());
        var begin = System.nanoTime();
        var answered = false;
        try {
            var licence = asked.find(uscc, type);
            answered = true;
            return licence.<LicenceAnswer>map(it -> new LicenceAnswer.Found(it, asked.name()))
                    .orElseGet(() -> new LicenceAnswer.NotFound(asked.name()));
        } catch (RegisterUnavailable e) {
            log.warn("The licence register does not answer: {}", e.getMessage());
            return new LicenceAnswer.Unavailable(asked.name());
        } finally {
            // Whatever was thrown: a permission that is kept would leave the register in peace for ever.
            var took = System.nanoTime() - begin;
            if (answered) breaker.onSuccess(took, TimeUnit.NANOSECONDS);
            else breaker.onError(took, TimeUnit.NANOSECONDS, new RegisterUnavailable("no answer"));
        }
    }
}
