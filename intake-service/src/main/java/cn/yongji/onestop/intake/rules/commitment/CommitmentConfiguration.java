package cn.yongji.onestop.intake.rules.commitment;

import cn.yongji.onestop.intake.rules.commitment.data.PackagedCommitmentTexts;
import cn.yongji.onestop.intake.rules.commitment.domain.CommitmentTexts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires promises. */
@Configuration
@EnableConfigurationProperties(CommitmentSettings.class)
class CommitmentConfiguration {
    @Bean
    CommitmentTexts commitmentTexts() {
        return PackagedCommitmentTexts.read();
    }
}
