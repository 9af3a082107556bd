package cn.yongji.onestop.intake.rules.commitment;

import cn.yongji.onestop.intake.rules.commitment.data.PackagedCommitmentTexts;
import cn.yongji.onestop.intake.rules.commitment.domain.CommitmentTexts;
import cn.yongji.onestop.intake.rules.commitment.mongo.MongoCredits;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
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

    @Bean
    Credits credits(AggregateStores stores) {
        return new MongoCredits(stores);
    }

    @Bean
    CreditDesk creditDesk(Credits credits, CommitmentSettings settings) {
        return new CreditDesk(credits, settings);
    }
}
