package cn.yongji.onestop.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class EntrySettingsTest {
    @Test
    void an_instance_remembers_five_thousand_heads_unless_told_otherwise() {
        assertThat(bound(Map.of()).rememberedHeads()).isEqualTo(5_000);
        assertThat(bound(Map.of("onestop.ledger.entries.remembered-heads", "7")).rememberedHeads())
                .isEqualTo(7);
    }

    private static EntrySettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("onestop.ledger.entries", EntrySettings.class);
    }
}
