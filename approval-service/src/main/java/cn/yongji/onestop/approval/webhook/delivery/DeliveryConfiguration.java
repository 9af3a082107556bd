package cn.yongji.onestop.approval.webhook.delivery;

import cn.yongji.onestop.approval.feed.domain.Feeds;
import cn.yongji.onestop.approval.webhook.WebhookDesk;
import cn.yongji.onestop.approval.webhook.WebhookSettings;
import cn.yongji.onestop.platform.messaging.Sweep;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
    @Bean
    AddressCheck addressCheck(WebhookSettings settings) {
        return new AddressCheck(settings.policy(), InetAddress::getAllByName);
    }

    @Bean
    HttpEndpoint webhookEndpoint(AddressCheck addresses, WebhookSettings settings, Clock clock) {
        return new HttpEndpoint(
                addresses,
                clock,
                settings.connect(),
                settings.answer(),
                settings.answerSize().toBytes());
    }

    @Bean
    Courier courier(
            Feeds feeds,
            Lines lines,
            DeliveryLog log,
            HttpEndpoint endpoint,
            WebhookSettings settings,
            WebhookDesk desk,
            JsonMapper json,
            Clock clock,
            MeterRegistry meters) {
        return new Courier(
                feeds,
                lines,
                log,
                new GuardedEndpoint(endpoint, settings, clock),
                settings.schedule(),
                desk::gone,
                json,
                clock,
                meters);
    }

    @Bean
    Sweep deliveryLogRetention(DeliveryLog log, WebhookSettings settings, Clock clock) {
        return new Sweep(
                "webhook-log",
                Duration.ofHours(1),
                () -> log.forget(clock.instant().minus(settings.logKept())));
    }
}
