package cn.yongji.onestop.coordination.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PlanningSettingsTest {
    private static final String PREFIX = "onestop.coordination.planning";

    @Test
    void plans_are_improved_within_ten_thousand_moves_unless_told_otherwise_or_switched_off() {
        assertThat(bound(Map.of())).isEqualTo(new PlanningSettings(true, 10_000, Duration.ofSeconds(5)));
        assertThat(bound(Map.of(PREFIX + ".enabled", "false", PREFIX + ".moves", "10", PREFIX + ".longest", "1s")))
                .isEqualTo(new PlanningSettings(false, 10, Duration.ofSeconds(1)));
    }

    private static PlanningSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate(PREFIX, PlanningSettings.class);
    }
}
