package cn.yongji.onestop.platform.messaging;

import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.platform.event.UnreadableEvent;
import cn.yongji.onestop.platform.trouble.Trouble;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Takes a poll, groups it by target, applies the groups side by side and returns when all of it is durable; only then
 * are the offsets committed. If the database is away the whole poll is tried again. What can never be applied, also
 * because the database will never take it, is put aside with its reason, and the events of other aggregates go on.
 */
final class EventReader implements BatchMessageListener<String, byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);

    /** An event with the record it came in, in case it has to be put aside. */
    private record Received(EventEnvelope event, ConsumerRecord<String, byte[]> message) {}

    private final EventReaction reaction;
    private final DeadLetters deadLetters;
    private final Clock clock;
    private final Timer lag;
    private final Set<Class<? extends EventContract>> kinds;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    EventReader(EventReaction reaction, DeadLetters deadLetters, Clock clock, MeterRegistry meters) {
        this.reaction = reaction;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.kinds = reaction.kinds();
        this.lag = Timer.builder("onestop.events.lag")
                .description("Time from an event to its effect in this service")
                .tag("reader", reaction.name())
                .publishPercentileHistogram()
                .register(meters);
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> poll) {
        var groups = new LinkedHashMap<String, List<Received>>();
        for (var message : poll) receive(message, groups);
        if (groups.size() == 1) {
            groups.forEach(this::applyGroup);
            return;
        }
        applySideBySide(groups);
    }

    private void receive(ConsumerRecord<String, byte[]> message, Map<String, List<Received>> groups) {
        try {
            if (!EventHeaders.mayBeOneOf(kinds, message)) return;
            var event = EventHeaders.toEnvelope(message);
            var target = reaction.target(event);
            if (target != null)
                groups.computeIfAbsent(target, _ -> new ArrayList<>()).add(new Received(event, message));
        } catch (UnreadableEvent e) {
            deadLetters.putAside(reaction.name(), message, e);
        }
    }

    private void applySideBySide(Map<String, List<Received>> groups) {
        var tasks = new ArrayList<Callable<Boolean>>();
        groups.forEach((target, group) -> tasks.add(() -> {
            applyGroup(target, group);
            return true;
        }));
        try {
            for (var done : workers.invokeAll(tasks)) done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while applying a poll", e);
        } catch (ExecutionException e) {
            throw new KafkaException("a poll could not be applied and is tried again", e.getCause());
        }
    }

    private void applyGroup(String target, List<Received> group) {
        var events = group.stream().map(Received::event).toList();
        try (var _ = MDC.putCloseable("traceId", traceId(events.getFirst()))) {
            reaction.apply(target, events);
        } catch (RuntimeException e) {
            if (Trouble.passes(e)) throw e;
            LOG.info("{} events for {} are applied one by one because of: {}", events.size(), target, e.toString());
            group.forEach(received -> applyAlone(target, received));
        }
        for (var event : events) lag.record(Duration.between(event.time(), clock.instant()));
    }

    /** Whatever is wrong with this event is a reason to put it aside; a wrong event must not stop the others. */
    private void applyAlone(String target, Received received) {
        try {
            reaction.apply(target, List.of(received.event()));
        } catch (RuntimeException e) {
            if (Trouble.passes(e)) throw e;
            deadLetters.putAside(reaction.name(), received.message(), e);
        }
    }

    private static String traceId(EventEnvelope event) {
        var traceparent = event.traceparent();
        var parts = traceparent == null ? new String[0] : traceparent.split("-", -1);
        return parts.length == 4 ? parts[1] : "";
    }
}
