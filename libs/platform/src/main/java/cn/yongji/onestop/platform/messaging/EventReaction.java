package cn.yongji.onestop.platform.messaging;

import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a service does about the events of the others. One bean is one reader with its own place in the topics. */
public interface EventReaction {
    /** The rest of a reader nobody waits for: shorter than anybody notices, long enough to spare most polls under load. */
    Duration UNHURRIED = Duration.ofMillis(100);

    /** Distinguishes the readers of one service; part of the consumer group's name, so never to be changed. */
    String name();

    /** The topics it reads. */
    Set<String> topics();

    /** The kinds of event it takes; empty if it takes all. Others are passed over unread. See {@link Targets}. */
    default Set<Class<? extends EventContract>> kinds() {
        return Set.of();
    }

    /** How long it rests after each poll, so that more comes together in the next: a poll costs about the same for fifty. */
    default Duration rest() {
        return Duration.ZERO;
    }

    /** The aggregate that the event is meant for, or nothing if the event is of no concern. */
    @Nullable
    String target(EventEnvelope event);

    /**
     * Applies events of one target, in order. Returns when they are durable. It may get events that it has had before,
     * and must then change nothing.
     */
    void apply(String target, List<EventEnvelope> events);
}
