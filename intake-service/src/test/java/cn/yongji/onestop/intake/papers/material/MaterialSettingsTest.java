package cn.yongji.onestop.intake.papers.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** The settings of uploads. */
class MaterialSettingsTest {
    private static MaterialSettings bound(Map<String, String> said) {
        return new Binder(new MapConfigurationPropertySource(said))
                .bindOrCreate("onestop.intake.material", MaterialSettings.class);
    }

    @Test
    void the_largest_material_has_50_megabytes_and_leftovers_are_looked_for_every_ten_minutes() {
        assertThat(bound(Map.of()))
                .isEqualTo(
                        new MaterialSettings(DataSize.ofMegabytes(50), Duration.ofMinutes(10), Duration.ofMinutes(15)));
    }

    @Test
    void all_can_be_set() {
        var said = Map.of(
                "onestop.intake.material.max-size", "200MB",
                "onestop.intake.material.sweep-every", "30s",
                "onestop.intake.material.expiry-every", "1h");

        assertThat(bound(said))
                .isEqualTo(
                        new MaterialSettings(DataSize.ofMegabytes(200), Duration.ofSeconds(30), Duration.ofHours(1)));
    }
}
