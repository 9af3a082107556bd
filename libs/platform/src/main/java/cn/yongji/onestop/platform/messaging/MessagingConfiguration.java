package cn.yongji.onestop.platform.messaging;

import cn.yongji.onestop.edge.attempt.AttemptSettings;
import cn.yongji.onestop.edge.attempt.AttemptWatch;
import cn.yongji.onestop.edge.trace.TraceIds;
import cn.yongji.onestop.kernel.digest.DigestListedV1;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.secret.DataKeySettings;
import cn.yongji.onestop.platform.web.Callers;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.MicrometerProducerListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outbox relay, the readers, the dead letters and the sweeps of a service. The events have a producer of their own,
 * declared after the one of the starter, which would otherwise step back and take its template with it.
 */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@Import({DeadLetterController.class, UnsentEventController.class})
@EnableConfigurationProperties(MessagingSettings.class)
public class MessagingConfiguration {
    private static final Duration BEATS_TIDIED = Duration.ofMinutes(10);
    private static final Duration ATTEMPTS_KEPT = Duration.ofDays(30);

    @Bean(destroyMethod = "destroy")
    DefaultKafkaProducerFactory<String, byte[]> eventProducers(KafkaProperties kafka, MeterRegistry meters) {
        var settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // A batch never expires while the process lives: an expired one could be overtaken by the next.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
        var factory = new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer());
        factory.addListener(new MicrometerProducerListener<>(meters));
        return factory;
    }

    @Bean(destroyMethod = "")
    Producer<String, byte[]> eventProducer(DefaultKafkaProducerFactory<String, byte[]> factory) {
        return factory.createProducer();
    }

    /** Notes who tries what he may not, beside his request. */
    @Bean
    AttemptWatch attemptWatch(
            AttemptSettings settings,
            Producer<String, byte[]> eventProducer,
            TraceIds traces,
            Clock clock,
            JsonMapper json,
            @Value("${spring.application.name}") String service) {
        return new AttemptWatch(
                service, settings, Callers::rolesOf, traces, clock, new RefusedAttempts(eventProducer, json));
    }

    @Bean
    UnsentEvents unsentEvents(MongoDatabase database, MessagingSettings settings, MeterRegistry meters) {
        return new UnsentEvents(database, settings.outboxTries(), meters);
    }

    @Bean
    OutboxRelay outboxRelay(
            Producer<String, byte[]> eventProducer,
            UnsentEvents unsent,
            @Value("${spring.application.name}") String service) {
        return new OutboxRelay(eventProducer, "/onestop/" + service, unsent);
    }

    @Bean
    BeatSender beatSender(
            OutboxRelay relay,
            UnsentEvents unsent,
            Producer<String, byte[]> eventProducer,
            JsonMapper json,
            MessagingSettings settings,
            @Value("${spring.application.name}") String service) {
        return new BeatSender(service, relay, unsent, eventProducer, json, settings.beat());
    }

    /** What a crash left behind goes out as soon as the service is up again. */
    @Bean
    ApplicationRunner outboxAtStart(OutboxRelay relay) {
        return _ -> new OutboxSweep(relay, Duration.ZERO).run();
    }

    @Bean
    Sweep outboxSweep(OutboxRelay relay, MessagingSettings settings) {
        return new Sweep("outbox", settings.outboxSweep(), new OutboxSweep(relay, settings.outboxAge()));
    }

    /** After a change of keys, or the first start with one, nothing is left as it was for long. */
    @Bean
    Sweep concealmentSweep(AggregateStores stores, DataKeySettings settings) {
        return new Sweep("concealment", settings.dataKeysSweep(), stores::renewConcealment);
    }

    /** After the first start of a program that finds by more, what lies there from before is found as well. */
    @Bean
    Sweep foundBySweep(AggregateStores stores, DataKeySettings settings) {
        return new Sweep("found-by", settings.dataKeysSweep(), stores::renewFoundBy);
    }

    @Bean
    KeepAliveLockProvider leases(MongoDatabase database) {
        var keeper = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("leases").daemon().factory());
        return new KeepAliveLockProvider(new MongoLockProvider(database.getCollection("leases")), keeper);
    }

    @Bean
    Sweeps sweeps(List<Sweep> sweeps, LockProvider leases, MeterRegistry meters) {
        return new Sweeps(sweeps, leases, meters);
    }

    @Bean
    DeadLetters deadLetters(
            MongoDatabase database,
            Producer<String, byte[]> eventProducer,
            ObjectProvider<EventReaction> reactions,
            MeterRegistry meters,
            Clock clock) {
        var letters =
                new DeadLetters(database, eventProducer, reactions.stream().toList(), clock);
        letters.countIn(meters);
        return letters;
    }

    @Bean
    EventReaders eventReaders(
            ObjectProvider<EventReaction> reactions,
            DeadLetters deadLetters,
            KafkaProperties kafka,
            MessagingSettings settings,
            MeterRegistry meters,
            Clock clock,
            @Value("${spring.application.name}") String service) {
        var consumer = kafka.buildConsumerProperties();
        consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.pollRecords());
        var readers = new ReaderContainers(service, consumer, deadLetters, clock, meters);
        return new EventReaders(readers.of(reactions.stream().toList()));
    }

    @Bean
    KafkaAdmin.NewTopics eventTopics(MessagingSettings settings) {
        return new KafkaAdmin.NewTopics(
                kept(EventContracts.INTAKE, settings),
                kept(EventContracts.APPROVAL, settings),
                kept(EventContracts.COORDINATION, settings),
                kept(EventContracts.LEDGER, settings),
                kept(DeadLetters.TOPIC, settings),
                topic(RefusedAttempts.TOPIC, settings)
                        .config(TopicConfig.RETENTION_MS_CONFIG, "" + ATTEMPTS_KEPT.toMillis())
                        .build(),
                TopicBuilder.name(ServiceBeat.TOPIC)
                        .partitions(1)
                        .replicas(settings.replicas())
                        .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                        .config(TopicConfig.SEGMENT_MS_CONFIG, "" + BEATS_TIDIED.toMillis())
                        .build(),
                topic(DigestListedV1.TOPIC, settings)
                        .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                        .build(),
                topic(EventContracts.REFERENCE, settings)
                        .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                        .build());
    }

    /** A ledger can be built again only from events that are all still there. */
    private static NewTopic kept(String name, MessagingSettings settings) {
        return topic(name, settings)
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .build();
    }

    private static TopicBuilder topic(String name, MessagingSettings settings) {
        return TopicBuilder.name(name).partitions(settings.partitions()).replicas(settings.replicas());
    }
}
