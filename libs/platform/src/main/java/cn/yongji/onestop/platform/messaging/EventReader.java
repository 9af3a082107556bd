package cn.yongji.onestop.platform.messaging;

import cn.yongji.onestop.platform.event.UnreadableEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Takes a poll, reads each record once, hands it to every reaction that takes it, lets the reactions apply it side by side,
 * each by target, and returns when all of it is durable; only then are the offsets committed. What a reaction can never
 * apply, also because the database will never take it, is put aside for that reaction, with its reason, and everything
 * else goes on. If the database is away the whole poll is tried again: a reaction that got through the first time knows
 * its events and changes nothing.
 */
final class EventReader implements BatchMessageListener<String, byte[]> {
    /** What one reaction has to do for one aggregate. */
    private record Work(ReactionAtWork reaction, String target) {}

    private final List<ReactionAtWork> reactions;
    private final DeadLetters deadLetters;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    EventReader(List<ReactionAtWork> reactions, DeadLetters deadLetters) {
        this.reactions = List.copyOf(reactions);
        this.deadLetters = deadLetters;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> poll) {
        var work = new LinkedHashMap<Work, List<Received>>();
        for (var message : poll) receive(message, work);
        try {
            apply(work);
        } finally {
            endTurn();
        }
    }

    private void receive(ConsumerRecord<String, byte[]> message, Map<Work, List<Received>> work) {
        var takers = reactions.stream().filter(it -> it.takes(message)).toList();
        if (takers.isEmpty()) return;
        try {
            var received = new Received(EventHeaders.toEnvelope(message), message);
            for (var taker : takers) {
                var target = taker.target(received);
                if (target != null)
                    work.computeIfAbsent(new Work(taker, target), _ -> new ArrayList<>())
                            .add(received);
            }
        } catch (UnreadableEvent e) {
            takers.forEach(taker -> taker.putAside(message, e));
        }
    }

    private void apply(Map<Work, List<Received>> work) {
        if (work.size() == 1) {
            work.forEach((it, events) -> it.reaction().apply(it.target(), events));
            return;
        }
        var tasks = new ArrayList<Callable<Boolean>>();
        work.forEach((it, events) -> tasks.add(() -> {
            it.reaction().apply(it.target(), events);
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

    private void endTurn() {
        var databaseThere = reactions.stream().anyMatch(ReactionAtWork::isInTrouble) && deadLetters.takesWrites();
        reactions.forEach(it -> it.endTurn(databaseThere));
    }
}
