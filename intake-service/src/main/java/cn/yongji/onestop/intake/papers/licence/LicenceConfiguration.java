package cn.yongji.onestop.intake.papers.licence;

import cn.yongji.onestop.intake.papers.licence.data.FileRegister;
import cn.yongji.onestop.intake.papers.licence.domain.ElicenceRegister;
import cn.yongji.onestop.intake.papers.licence.http.HttpRegister;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires the licence register that the settings name. */
@Configuration
@EnableConfigurationProperties(LicenceSettings.class)
class LicenceConfiguration {
    private static final Logger log = LoggerFactory.getLogger(LicenceConfiguration.class);

    @Bean
    Licences licences(LicenceSettings settings, JsonMapper json, Clock clock) {
        return new Licences(register(settings, json), settings.breaker(), clock);
    }

    private static Optional<ElicenceRegister> register(LicenceSettings settings, JsonMapper json) {
        return switch (settings.register()) {
            case NONE -> Optional.empty();
            case HTTP -> Optional.of(new HttpRegister(needed(settings.url(), "url"), settings.timeout(), json));
            case FILE -> {
                var file = needed(settings.file(), "file");
                log.warn("Licences are read from {}, not from a register in force", file.getDescription());
                yield Optional.of(FileRegister.read(file, json));
            }
        };
    }

    private static <T> T needed(@Nullable T setting, String name) {
        if (setting != null) return setting;
        throw new IllegalStateException("onestop.intake.licence." + name + " is missing");
    }
}
