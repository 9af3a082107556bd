package cn.yongji.onestop.platform.messaging;

import cn.yongji.onestop.kernel.event.EventContracts;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * One consumer group for a service, which has its name. A topic that somebody hurries for is polled without rest, all
 * others with; where a service has both, each instance has two members in the group. Every topic is read by exactly one
 * of them, so each record is fetched and read once, and those who hurry never wait for the rest of the others.
 */
final class ReaderContainers {
    private final String service;
    private final Map<String, Object> settings;
    private final DeadLetters deadLetters;
    private final Clock clock;
    private final MeterRegistry meters;

    ReaderContainers(
            String service, Map<String, Object> settings, DeadLetters deadLetters, Clock clock, MeterRegistry meters) {
        this.service = service;
        this.settings = new HashMap<>(settings);
        this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // An instance that was killed is missed soon: until then nobody reads its partitions.
        this.settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        // A member hears with its next heartbeat that another has come, and the other waits for it.
        this.settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 500);
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.meters = meters;
    }

    List<ConcurrentMessageListenerContainer<String, byte[]>> of(List<EventReaction> reactions) {
        var containers = new ArrayList<ConcurrentMessageListenerContainer<String, byte[]>>();
        var hurried = hurried(reactions);
        var others = topicsOf(reactions);
        others.removeAll(hurried);
        // Hardly anything travels there, so it is not worth a member of its own.
        if (others.equals(Set.of(EventContracts.REFERENCE)) && !hurried.isEmpty()) {
            hurried.addAll(others);
            others.clear();
        }
        if (!hurried.isEmpty()) containers.add(container(Pace.AT_ONCE, hurried, reactions));
        if (!others.isEmpty()) containers.add(container(Pace.UNHURRIED, others, reactions));
        return containers;
    }

    private static Set<String> hurried(List<EventReaction> reactions) {
        return topicsOf(
                reactions.stream().filter(it -> it.pace() == Pace.AT_ONCE).toList());
    }

    private static Set<String> topicsOf(List<EventReaction> reactions) {
        var topics = new TreeSet<String>();
        reactions.forEach(reaction -> topics.addAll(reaction.targets().topics()));
        return topics;
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(
            Pace pace, Set<String> topics, List<EventReaction> reactions) {
        var consumers =
                new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumers.addListener(new MicrometerConsumerListener<>(meters));
        var properties = new ContainerProperties(topics.toArray(String[]::new));
        properties.setGroupId(service);
        properties.setClientId(
                service + "-" + pace.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        properties.setIdleBetweenPolls(pace.rest().toMillis());
        properties.setMessageListener(reader(topics, reactions));
        properties.setMissingTopicsFatal(false);
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setCommonErrorHandler(untilItPasses());
        container.setBeanName(properties.getClientId());
        return container;
    }

    /** Trouble that passes is waited for, however long it lasts; what never passes is no business of this. */
    static CommonErrorHandler untilItPasses() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(10_000);
        return new DefaultErrorHandler(backOff);
    }

    private EventReader reader(Set<String> topics, List<EventReaction> reactions) {
        var takers = reactions.stream()
                .filter(reaction -> reaction.targets().topics().stream().anyMatch(topics::contains))
                .map(reaction -> new ReactionAtWork(reaction, deadLetters, clock, meters))
                .toList();
        return new EventReader(takers, deadLetters);
    }
}
