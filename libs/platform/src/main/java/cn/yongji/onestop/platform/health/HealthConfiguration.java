package cn.yongji.onestop.platform.health;

import cn.yongji.onestop.platform.messaging.MessagingConfiguration;
import com.mongodb.client.MongoClient;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Readiness includes the database. The starter's own indicator sends {@code hello}, which says less and asks for more. */
// The events have a producer of their own. It is declared after the one of the starter, which would otherwise step back
// and take its template with it; this class stands between the two for that reason as well.
@AutoConfiguration(
        after = {MongoAutoConfiguration.class, KafkaAutoConfiguration.class},
        before = MessagingConfiguration.class)
public class HealthConfiguration {
    @Bean
    @ConditionalOnBean(MongoClient.class)
    DatabaseHealth databaseHealthIndicator(MongoClient client) {
        return new DatabaseHealth(client);
    }
}
