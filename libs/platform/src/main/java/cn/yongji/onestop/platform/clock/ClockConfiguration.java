package cn.yongji.onestop.platform.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** One clock per service, to the millisecond, because that is what the database keeps. */
@AutoConfiguration
public class ClockConfiguration {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private static Clock real() {
        return Clock.tick(Clock.system(OFFICE), Duration.ofMillis(1));
    }

    /** The real time. */
    @Configuration(proxyBeanMethods = false)
    @Profile("!local & !test")
    static class Real {
        @Bean
        Clock clock() {
            return real();
        }
    }

    /** A time that may be moved. */
    @Configuration(proxyBeanMethods = false)
    @Profile("local | test")
    static class Movable {
        /** Where it begins: an instance that joins a rehearsal has the time of the others. */
        @Bean
        MovableClock clock(@Value("${onestop.clock.offset:PT0S}") String offset) {
            var clock = new MovableClock(real());
            clock.setOffset(Duration.parse(offset));
            return clock;
        }

        @Bean
        @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
        ClockController clockController(MovableClock clock) {
            return new ClockController(clock);
        }
    }
}
