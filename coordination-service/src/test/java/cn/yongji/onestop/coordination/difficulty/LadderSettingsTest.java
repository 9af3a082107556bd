package cn.yongji.onestop.coordination.difficulty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LadderSettingsTest {
    private static final String PREFIX = "onestop.coordination.ladder";

    @Test
    void the_agent_has_two_days_a_huddle_five_and_a_coordination_meeting_ten_unless_told_otherwise() {
        assertThat(bound(Map.of())).isEqualTo(new LadderSettings(Duration.ofSeconds(30), 2, 5, 10, 5, 3, 15));
        assertThat(bound(Map.of(
                        PREFIX + ".every", "1m",
                        PREFIX + ".agent-days", "1",
                        PREFIX + ".huddle-days", "3",
                        PREFIX + ".meeting-days", "7",
                        PREFIX + ".held-within-days", "4",
                        PREFIX + ".held-after-days", "2",
                        PREFIX + ".reopened-within-days", "20")))
                .isEqualTo(new LadderSettings(Duration.ofMinutes(1), 1, 3, 7, 4, 2, 20));
    }

    private static LadderSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate(PREFIX, LadderSettings.class);
    }
}
