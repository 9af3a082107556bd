package cn.yongji.onestop.ledger.board.messaging;

import cn.yongji.onestop.platform.messaging.ServiceBeat;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The last word of each service on how far it has sent what happened there. Every instance hears all of them. */
final class Beats {
    private static final Logger LOG = LoggerFactory.getLogger(Beats.class);

    private final JsonMapper json;
    private final Map<String, ServiceBeat> last = new ConcurrentHashMap<>();

    Beats(JsonMapper json) {
        this.json = json;
    }

    Optional<ServiceBeat> of(String service) {
        return Optional.ofNullable(last.get(service));
    }

    void hear(Consumer<String, byte[]> consumer, Duration wait) {
        for (var message : consumer.poll(wait)) hear(message);
    }

    void hear(ConsumerRecord<String, byte[]> message) {
        try {
            var beat = json.readValue(message.value(), ServiceBeat.class);
            if (beat == null || beat.service() == null || beat.at() == null)
                throw new IllegalArgumentException("nobody says when he was well");
            last.merge(beat.service(), beat, (one, other) -> one.at().isAfter(other.at()) ? one : other);
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn("a beat cannot be read: {}", e.toString());
        }
    }
}
