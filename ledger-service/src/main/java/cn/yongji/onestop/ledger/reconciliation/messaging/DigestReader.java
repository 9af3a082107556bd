package cn.yongji.onestop.ledger.reconciliation.messaging;

import cn.yongji.onestop.kernel.digest.DigestListedV1;
import cn.yongji.onestop.ledger.reconciliation.domain.DigestLists;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what the services list. A part that cannot be read is left out: its list is not whole then, which is found. */
final class DigestReader implements BatchMessageListener<String, byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(DigestReader.class);
    private static final String GROUP = "ledger-digests";

    private final DigestLists lists;
    private final JsonMapper json;

    DigestReader(DigestLists lists, JsonMapper json) {
        this.lists = lists;
        this.json = json;
    }

    ConcurrentMessageListenerContainer<String, byte[]> on(ConsumerFactory<String, byte[]> consumers) {
        var properties = new ContainerProperties(DigestListedV1.TOPIC);
        properties.setGroupId(GROUP);
        properties.setClientId(GROUP);
        properties.setMessageListener(this);
        properties.setMissingTopicsFatal(false);
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(GROUP);
        return container;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        var read = new ArrayList<DigestListedV1>();
        for (var it : records) {
            try {
                read.add(json.readValue(it.value(), DigestListedV1.class));
            } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
                LOG.warn("a list of what a service holds cannot be read: {}", e.toString());
            }
        }
        lists.keep(read);
    }
}
