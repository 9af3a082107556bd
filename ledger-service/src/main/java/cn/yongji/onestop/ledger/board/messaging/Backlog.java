package cn.yongji.onestop.ledger.board.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Up to when what was sent is recorded, whichever instance recorded it. The ends of all partitions are noted with the time; once
 * the ledger has committed up to there, and it commits what is durable, it had caught up with that time.
 */
final class Backlog {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Admin admin;
    private final String group;
    private final Collection<String> topics;
    private @Nullable Noted noted;
    private volatile Optional<Instant> caughtUpAt = Optional.empty();

    private record Noted(Instant at, Map<TopicPartition, Long> ends) {}

    Backlog(Admin admin, String group, Collection<String> topics) {
        this.admin = admin;
        this.group = group;
        this.topics = topics;
    }

    Optional<Instant> caughtUpAt() {
        return caughtUpAt;
    }

    /** One look; what cannot be looked up leaves it as old as it was. */
    void look() throws InterruptedException, ExecutionException, TimeoutException {
        var now = noted;
        if (now == null) noted = now = new Noted(Instant.now(), ends());
        if (!isRead(now.ends().keySet()) || !reached(now.ends())) return;
        caughtUpAt = Optional.of(now.at());
        noted = null;
    }

    /** Whether each partition is in somebody's hands: what nobody reads is not caught up with, even while nothing comes. */
    private boolean isRead(Set<TopicPartition> all) throws InterruptedException, ExecutionException, TimeoutException {
        return admin
                .describeConsumerGroups(List.of(group))
                .all()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .values()
                .stream()
                .flatMap(it -> it.members().stream())
                .flatMap(it -> it.assignment().topicPartitions().stream())
                .collect(Collectors.toSet())
                .containsAll(all);
    }

    private boolean reached(Map<TopicPartition, Long> ends)
            throws InterruptedException, ExecutionException, TimeoutException {
        var committed = new HashMap<TopicPartition, @Nullable OffsetAndMetadata>(admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        return ends.entrySet().stream().allMatch(end -> {
            var here = committed.get(end.getKey());
            return end.getValue() == 0 || (here != null && here.offset() >= end.getValue());
        });
    }

    private Map<TopicPartition, Long> ends() throws InterruptedException, ExecutionException, TimeoutException {
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        admin.describeTopics(topics)
                .allTopicNames()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .forEach((topic, it) -> it.partitions()
                        .forEach(part -> latest.put(new TopicPartition(topic, part.partition()), OffsetSpec.latest())));
        return admin.listOffsets(latest).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().offset()));
    }
}
