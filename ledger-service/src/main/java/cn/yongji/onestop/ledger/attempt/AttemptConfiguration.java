package cn.yongji.onestop.ledger.attempt;

import cn.yongji.onestop.edge.attempt.RefusedAttempt;
import cn.yongji.onestop.platform.messaging.JsonTopic;
import cn.yongji.onestop.platform.messaging.RefusedAttempts;
import cn.yongji.onestop.platform.messaging.Sweep;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttemptLogSettings.class)
class AttemptConfiguration {
    @Bean
    AttemptLog attemptLog(MongoDatabase database) {
        return new AttemptLog(database);
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> attemptReader(
            AttemptLog log, JsonMapper json, KafkaProperties kafka) {
        return new JsonTopic<>(RefusedAttempts.TOPIC, "ledger-refused-attempts", RefusedAttempt.class)
                .reader(kafka.buildConsumerProperties(), json, log::add);
    }

    @Bean
    Sweep refusedAttemptsRetention(AttemptLog log, AttemptLogSettings settings, Clock clock) {
        return new Sweep("refused-attempts", settings.tidied(), () -> {
            log.forget(clock.instant().minus(settings.kept()));
            log.keep(settings.most());
        });
    }
}
