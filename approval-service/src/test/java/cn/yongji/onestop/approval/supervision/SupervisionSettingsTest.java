package cn.yongji.onestop.approval.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SupervisionSettingsTest {
    @Test
    void somebody_looks_every_five_seconds_unless_told_otherwise() {
        assertThat(bound(Map.of()).every()).isEqualTo(Duration.ofSeconds(5));
        assertThat(bound(Map.of("onestop.approval.supervision.every", "2m")).every())
                .isEqualTo(Duration.ofMinutes(2));
    }

    private static SupervisionSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("onestop.approval.supervision", SupervisionSettings.class);
    }
}
