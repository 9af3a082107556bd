package cn.yongji.onestop.platform.messaging;

import cn.yongji.onestop.kernel.event.EventEnvelope;
import java.util.List;

/**
 * What a service does about the events of the others. The reactions of a service hear one reading of the topics, and each
 * keeps its own place in what it writes, so that what one of them cannot apply holds up no other.
 */
public abstract class EventReaction {
    private final String name;
    private final Pace pace;
    private final Targets targets;

    /** @param name distinguishes the reactions of a service in dead letters and metrics, so never to be changed */
    protected EventReaction(String name, Pace pace, Targets targets) {
        this.name = name;
        this.pace = pace;
        this.targets = targets;
    }

    /**
     * Applies events of one target, in order. Returns when they are durable. It may get events that it has had before,
     * and must then change nothing.
     */
    public abstract void apply(String target, List<EventEnvelope> events);

    public final String name() {
        return name;
    }

    public final Pace pace() {
        return pace;
    }

    /** What it takes, and for which aggregate. */
    public final Targets targets() {
        return targets;
    }
}
