package cn.yongji.onestop.coordination.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MeetingSettingsTest {
    private static final String PREFIX = "onestop.coordination.meetings";

    @Test
    void what_is_half_way_for_twenty_seconds_is_carried_on_within_five_unless_told_otherwise() {
        assertThat(bound(Map.of())).isEqualTo(new MeetingSettings(Duration.ofSeconds(5), Duration.ofSeconds(20)));
        assertThat(bound(Map.of(PREFIX + ".every", "1s", PREFIX + ".after", "2s")))
                .isEqualTo(new MeetingSettings(Duration.ofSeconds(1), Duration.ofSeconds(2)));
    }

    private static MeetingSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate(PREFIX, MeetingSettings.class);
    }
}
