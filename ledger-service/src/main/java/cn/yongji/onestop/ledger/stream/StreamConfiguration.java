package cn.yongji.onestop.ledger.stream;

import cn.yongji.onestop.ledger.entry.domain.Segments;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamSettings.class)
class StreamConfiguration {

    @Bean
    LedgerWatch ledgerWatch(Segments segments, StreamSettings settings) {
        return new LedgerWatch(segments, settings.look());
    }

    @Bean
    MeterBinder openStreams(LedgerWatch watch) {
        return meters -> Gauge.builder("onestop.ledger.streams", watch, LedgerWatch::watchers)
                .description("Open live streams of this instance")
                .register(meters);
    }
}
