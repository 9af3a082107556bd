package cn.yongji.onestop.ledger.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class StreamSettingsTest {
    @Test
    void the_defaults_are_these() {
        assertThat(bound(Map.of()))
                .isEqualTo(new StreamSettings(
                        Duration.ofSeconds(15),
                        Duration.ofMillis(250),
                        Duration.ofMinutes(15),
                        2_000,
                        20,
                        15,
                        DataSize.ofKilobytes(256)));
    }

    @Test
    void everything_can_be_told_otherwise() {
        var settings = Map.of(
                "onestop.ledger.stream.heartbeat", "1s",
                "onestop.ledger.stream.look", "2s",
                "onestop.ledger.stream.longest", "3m",
                "onestop.ledger.stream.most", "4",
                "onestop.ledger.stream.per-account", "5",
                "onestop.ledger.stream.heap-percent", "6",
                "onestop.ledger.stream.cost", "7KB");

        assertThat(bound(settings))
                .isEqualTo(new StreamSettings(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(3),
                        4,
                        5,
                        6,
                        DataSize.ofKilobytes(7)));
    }

    @Test
    void there_are_no_more_streams_than_the_heap_holds() {
        var settings = bound(Map.of());

        assertThat(settings.places(160L << 20)).isEqualTo(95);
        assertThat(settings.places(1L << 40)).isEqualTo(2_000);
    }

    private static StreamSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("onestop.ledger.stream", StreamSettings.class);
    }
}
