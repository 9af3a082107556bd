package cn.yongji.onestop.ledger.reconciliation.messaging;

import cn.yongji.onestop.kernel.digest.DigestListedV1;
import cn.yongji.onestop.ledger.reconciliation.domain.DigestLists;
import cn.yongji.onestop.platform.messaging.JsonTopic;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class DigestReaderConfiguration {
    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> digestReader(
            DigestLists lists, JsonMapper json, KafkaProperties kafka) {
        // A part that cannot be read is left out: its list is not whole then, which is found.
        return new JsonTopic<>(DigestListedV1.TOPIC, "ledger-digests", DigestListedV1.class)
                .reader(
                        kafka.buildConsumerProperties(),
                        json,
                        read -> lists.keep(
                                read.stream().map(JsonTopic.Placed::value).toList()));
    }
}
