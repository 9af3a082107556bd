package cn.yongji.onestop.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ClockConfigurationTest {
    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(ClockConfiguration.class);

    @Test
    void an_instance_that_joins_a_rehearsal_begins_at_its_time() {
        service.withPropertyValues("spring.profiles.active=local", "onestop.clock.offset=PT-48H30M")
                .run(context -> assertThat(context.getBean(MovableClock.class).offset())
                        .isEqualTo(Duration.ofHours(-48).plusMinutes(30)));
    }

    @Test
    void without_a_rehearsal_the_clock_is_the_real_one() {
        service.withPropertyValues("onestop.clock.offset=PT48H")
                .run(context -> assertThat(context.getBean(Clock.class)).isNotInstanceOf(MovableClock.class));
    }
}
