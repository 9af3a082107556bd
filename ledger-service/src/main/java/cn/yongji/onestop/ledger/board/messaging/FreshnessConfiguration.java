package cn.yongji.onestop.ledger.board.messaging;

import cn.yongji.onestop.kernel.event.EventContracts;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class FreshnessConfiguration {
    private static final List<String> TOPICS =
            List.of(EventContracts.INTAKE, EventContracts.APPROVAL, EventContracts.COORDINATION);

    @Bean(destroyMethod = "close")
    Admin boardAdmin(KafkaProperties kafka) {
        return Admin.create(kafka.buildAdminProperties());
    }

    @Bean
    FreshnessWatch freshnessWatch(
            Admin boardAdmin,
            KafkaProperties kafka,
            JsonMapper json,
            @Value("${spring.application.name}") String service) {
        var settings = kafka.buildConsumerProperties();
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new FreshnessWatch(
                new Backlog(boardAdmin, service, TOPICS),
                new Beats(json, Clock.systemUTC()),
                () -> new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()));
    }
}
