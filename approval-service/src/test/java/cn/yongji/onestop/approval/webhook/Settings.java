package cn.yongji.onestop.approval.webhook;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The settings as they are when nobody sets anything, or as set. */
public final class Settings {
    private Settings() {}

    public static WebhookSettings defaults() {
        return of(Map.of());
    }

    public static WebhookSettings of(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("onestop.approval.webhooks", WebhookSettings.class);
    }
}
