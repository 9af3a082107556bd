package cn.yongji.onestop.intake.papers.project;

import cn.yongji.onestop.platform.messaging.Sweep;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires projects. */
@Configuration
@EnableConfigurationProperties(ProjectSettings.class)
class ProjectConfiguration {
    private static final Duration NUMBERED = Duration.ofHours(1);

    @Bean
    Sweep expiredEvidenceSweep(ExpiredEvidence expired, ProjectSettings settings) {
        return new Sweep("intake-expired-evidence", settings.expiryEvery(), expired::undo);
    }

    @Bean
    Sweep numberingSweep(Numbering numbering) {
        return new Sweep("intake-numbering", NUMBERED, numbering);
    }
}
