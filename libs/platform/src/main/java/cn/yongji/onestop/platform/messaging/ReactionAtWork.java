package cn.yongji.onestop.platform.messaging;

import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.platform.trouble.Trouble;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * One reaction's part in a reading: applies what is meant for it, puts aside what can never be applied, and says when it
 * has to wait.
 *
 * <p>Trouble that passes is waited for, however long it lasts: the database is away for all reactions alike. Trouble that
 * passes for nobody but one reaction (its collection is locked away, its document is always busy) would hold up all
 * others for good. So once the reaction has been in trouble for {@value #PATIENCE} turns in a row, some two or three
 * minutes, in each of which the database took a write of the dead letters, its events are put aside as if the trouble
 * lasted, until a turn passes without any. Putting aside is a write too: while the database is away nothing is.
 */
final class ReactionAtWork {
    static final int PATIENCE = 20;

    private static final Logger LOG = LoggerFactory.getLogger(ReactionAtWork.class);

    private final EventReaction reaction;
    private final DeadLetters deadLetters;
    private final Clock clock;
    private final Timer lag;
    private volatile boolean inTrouble;
    private int turnsInTrouble;

    ReactionAtWork(EventReaction reaction, DeadLetters deadLetters, Clock clock, MeterRegistry meters) {
        this.reaction = reaction;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.lag = Timer.builder("onestop.events.lag")
                .description("Time from an event to its effect in this service")
                .tag("reader", reaction.name())
                .publishPercentileHistogram()
                .register(meters);
    }

    /** What is no event of ours is taken by everybody on its topic, to be put aside. */
    boolean takes(ConsumerRecord<String, byte[]> message) {
        var targets = reaction.targets();
        return targets.topics().contains(message.topic()) && EventHeaders.mayBeOneOf(targets.kinds(), message);
    }

    /** The aggregate that the event is meant for; nothing if it is of no concern or was put aside. */
    @Nullable
    String target(Received received) {
        try {
            return reaction.targets().of(received.event());
        } catch (RuntimeException e) {
            putAside(received.message(), e);
            return null;
        }
    }

    void putAside(ConsumerRecord<String, byte[]> message, RuntimeException why) {
        deadLetters.putAside(reaction.name(), message, why);
    }

    /** Returns when all is durable, here or with the dead letters; throws trouble that is to be waited for. */
    void apply(String target, List<Received> group) {
        var events = group.stream().map(Received::event).toList();
        try (var _ = MDC.putCloseable("traceId", traceId(events.getFirst()))) {
            reaction.apply(target, events);
        } catch (RuntimeException e) {
            if (waitsFor(e)) throw e;
            LOG.info("{} events for {} are applied one by one because of: {}", events.size(), target, e.toString());
            group.forEach(received -> applyAlone(target, received));
        }
        events.forEach(this::measure);
    }

    /** Whatever is wrong with this event is a reason to put it aside; a wrong event must not stop the others. */
    private void applyAlone(String target, Received received) {
        try {
            reaction.apply(target, List.of(received.event()));
        } catch (RuntimeException e) {
            if (waitsFor(e)) throw e;
            putAside(received.message(), e);
        }
    }

    private boolean waitsFor(RuntimeException trouble) {
        if (!Trouble.passes(trouble)) return false;
        inTrouble = true;
        return turnsInTrouble < PATIENCE;
    }

    /** A clock that was set back measures nothing, rather than less. */
    private void measure(EventEnvelope event) {
        var time = Duration.between(event.time(), clock.instant());
        lag.record(time.isNegative() ? Duration.ZERO : time);
    }

    /** Ends a turn; {@code databaseThere} whether the trouble in it, if there was any, was its own. */
    void endTurn(boolean databaseThere) {
        turnsInTrouble = inTrouble && databaseThere ? turnsInTrouble + 1 : 0;
        if (inTrouble)
            LOG.warn("{} waits until trouble passes; alone in it for {} turns", reaction.name(), turnsInTrouble);
        inTrouble = false;
    }

    boolean isInTrouble() {
        return inTrouble;
    }

    private static String traceId(EventEnvelope event) {
        var traceparent = event.traceparent();
        var parts = traceparent == null ? new String[0] : traceparent.split("-", -1);
        return parts.length == 4 ? parts[1] : "";
    }
}
