package cn.yongji.onestop.platform.health;

import com.mongodb.client.MongoClient;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Readiness includes the database. The starter's own indicator sends {@code hello}, which says less and asks for more. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
public class HealthConfiguration {
    @Bean
    @ConditionalOnBean(MongoClient.class)
    DatabaseHealth databaseHealthIndicator(MongoClient client) {
        return new DatabaseHealth(client);
    }
}
