package cn.yongji.onestop.approval.inbox;

import cn.yongji.onestop.platform.messaging.Sweep;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InboxConfiguration {
    /** What is over is passed over at once; it is only taken off the shelf. */
    @Bean
    Sweep pastErrands(InboxShelf shelf, Clock clock) {
        return new Sweep("past-errands", Duration.ofHours(1), () -> shelf.clear(clock.instant()));
    }
}
