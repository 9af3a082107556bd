package cn.yongji.onestop.coordination.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class InvitationSettingsTest {
    private static final String PREFIX = "onestop.coordination.invitations";

    @Test
    void calendars_know_meetings_by_the_domain_of_the_place() {
        assertThat(bound(Map.of()).domain()).isEqualTo("onestop.example");
        assertThat(bound(Map.of(PREFIX + ".domain", "yongji.example")).domain()).isEqualTo("yongji.example");
    }

    private static InvitationSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate(PREFIX, InvitationSettings.class);
    }
}
