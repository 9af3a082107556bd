package cn.yongji.onestop.coordination.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.meeting.domain.OfficeHours;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MeetingSettingsTest {
    private static final String PREFIX = "onestop.coordination.meetings";

    @Test
    void what_is_half_way_for_twenty_seconds_is_carried_on_within_five_unless_told_otherwise() {
        assertThat(bound(Map.of()))
                .isEqualTo(new MeetingSettings(
                        Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofHours(1), List.of()));
        assertThat(bound(Map.of(PREFIX + ".every", "1s", PREFIX + ".after", "2s", PREFIX + ".notice", "3h")))
                .isEqualTo(new MeetingSettings(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofHours(3), List.of()));
    }

    @Test
    void office_hours_are_those_of_the_whole_year_unless_seasons_are_given() {
        var given = Map.of(
                PREFIX + ".office-hours[0].from", "05-01",
                PREFIX + ".office-hours[0].morning", "08:30",
                PREFIX + ".office-hours[0].noon", "12:00",
                PREFIX + ".office-hours[0].afternoon", "15:00",
                PREFIX + ".office-hours[0].evening", "18:00");

        assertThat(bound(Map.of()).hours()).isEqualTo(OfficeHours.allYear());
        assertThat(bound(given).hours().on(LocalDate.of(2026, 7, 1)))
                .extracting(OfficeHours.Session::from)
                .containsExactly(LocalTime.of(8, 30), LocalTime.of(15, 0));
    }

    private static MeetingSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate(PREFIX, MeetingSettings.class);
    }
}
