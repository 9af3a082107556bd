package cn.yongji.onestop.ledger.board.messaging;

import cn.yongji.onestop.platform.messaging.ServiceBeat;
import java.time.Duration;
import java.time.InstantSource;
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
    private final InstantSource clock;
    private final Map<String, ServiceBeat> last = new ConcurrentHashMap<>();

    /** @param clock of the machine: a beat is told by one as well */
    Beats(JsonMapper json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
    }

    Optional<ServiceBeat> of(String service) {
        return Optional.ofNullable(last.get(service));
    }

    void hear(Consumer<String, byte[]> consumer, Duration wait) {
        for (var message : consumer.poll(wait)) hear(message);
    }

    /** What somebody says who is ahead of us is as much older as he is ahead: he cannot have been well later than now. */
    private ServiceBeat byOurClock(ServiceBeat beat) {
        var now = clock.instant();
        if (!beat.at().isAfter(now)) return beat;
        var ahead = Duration.between(now, beat.at());
        var unsent = beat.unsentSince() == null ? null : beat.unsentSince().minus(ahead);
        return new ServiceBeat(beat.service(), now, unsent, beat.parked());
    }

    void hear(ConsumerRecord<String, byte[]> message) {
        try {
            var beat = json.readValue(message.value(), ServiceBeat.class);
            if (beat == null || beat.service() == null || beat.at() == null)
                throw new IllegalArgumentException("nobody says when he was well");
            // In the order of the topic: a clock that is set back would else be outweighed until it has caught up.
            last.put(beat.service(), byOurClock(beat));
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn("a beat cannot be read: {}", e.toString());
        }
    }
}
