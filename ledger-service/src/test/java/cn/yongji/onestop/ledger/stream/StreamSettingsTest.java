package cn.yongji.onestop.ledger.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StreamSettingsTest {
    @Test
    void the_defaults_are_these() {
        assertThat(bound(Map.of()))
                .isEqualTo(new StreamSettings(
                        Duration.ofSeconds(15), Duration.ofMillis(250), Duration.ofMinutes(15), 2_000));
    }

    @Test
    void everything_can_be_told_otherwise() {
        var settings = Map.of(
                "onestop.ledger.stream.heartbeat", "1s",
                "onestop.ledger.stream.look", "2s",
                "onestop.ledger.stream.longest", "3m",
                "onestop.ledger.stream.most", "4");

        assertThat(bound(settings))
                .isEqualTo(new StreamSettings(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMinutes(3), 4));
    }

    private static StreamSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("onestop.ledger.stream", StreamSettings.class);
    }
}
