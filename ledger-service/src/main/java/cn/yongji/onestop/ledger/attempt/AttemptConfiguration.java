package cn.yongji.onestop.ledger.attempt;

import cn.yongji.onestop.platform.messaging.Sweep;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttemptLogSettings.class)
class AttemptConfiguration {
    private static final String REST_MS = "500";

    @Bean
    AttemptLog attemptLog(MongoDatabase database) {
        return new AttemptLog(database);
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> attemptReader(
            AttemptLog log, JsonMapper json, KafkaProperties kafka) {
        var settings = kafka.buildConsumerProperties();
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, REST_MS);
        return new AttemptReader(log, json)
                .on(new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer()));
    }

    @Bean
    Sweep refusedAttemptsRetention(AttemptLog log, AttemptLogSettings settings, Clock clock) {
        return new Sweep("refused-attempts", settings.tidied(), () -> {
            log.forget(clock.instant().minus(settings.kept()));
            log.keep(settings.most());
        });
    }
}
