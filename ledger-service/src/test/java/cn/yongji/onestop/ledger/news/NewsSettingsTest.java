package cn.yongji.onestop.ledger.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class NewsSettingsTest {
    @Test
    void the_defaults_are_these() {
        assertThat(bound(Map.of()))
                .isEqualTo(new NewsSettings(
                        Duration.ofSeconds(20), Duration.ofMillis(500), 2_000, 2_000, Duration.ofHours(24)));
    }

    @Test
    void everything_can_be_told_otherwise() {
        var settings = Map.of(
                "onestop.ledger.news.longest-wait", "1s",
                "onestop.ledger.news.look", "2s",
                "onestop.ledger.news.entries-at-most", "300",
                "onestop.ledger.news.remembered-projects", "4",
                "onestop.ledger.news.catch-up", "5m");

        assertThat(bound(settings))
                .isEqualTo(
                        new NewsSettings(Duration.ofSeconds(1), Duration.ofSeconds(2), 300, 4, Duration.ofMinutes(5)));
    }

    private static NewsSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("onestop.ledger.news", NewsSettings.class);
    }
}
