package cn.yongji.onestop.platform.messaging;

import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which events a reaction takes, and for which aggregate each is meant: some kinds, or everything on some topics. What no
 * reaction of a service takes is not even read.
 */
public final class Targets {
    /** The aggregate that an event is meant for, or nothing. */
    @FunctionalInterface
    public interface Target<T> {
        @Nullable
        String of(T event);
    }

    private final Set<String> topics;
    private final Map<Class<? extends EventContract>, Target<EventContract>> byKind;
    private final Target<EventEnvelope> all;

    private Targets(
            Set<String> topics,
            Map<Class<? extends EventContract>, Target<EventContract>> byKind,
            Target<EventEnvelope> all) {
        this.topics = Set.copyOf(topics);
        this.byKind = Map.copyOf(byKind);
        this.all = all;
    }

    /** With a first kind. */
    public static <T extends EventContract> Targets of(Class<T> kind, Target<T> target) {
        return new Targets(Set.of(), Map.of(), _ -> null).and(kind, target);
    }

    /** Everything on the topics. */
    public static Targets all(Set<String> topics, Target<EventEnvelope> target) {
        return new Targets(topics, Map.of(), target);
    }

    /** With one kind more. */
    public <T extends EventContract> Targets and(Class<T> kind, Target<T> target) {
        var more = new HashMap<>(byKind);
        more.put(kind, event -> target.of(kind.cast(event)));
        return new Targets(topicsOf(more.keySet()), more, all);
    }

    private static Set<String> topicsOf(Set<Class<? extends EventContract>> kinds) {
        return kinds.stream().map(EventContracts::topicOf).collect(Collectors.toUnmodifiableSet());
    }

    /** Where its events travel. */
    public Set<String> topics() {
        return topics;
    }

    /** The kinds it takes; empty if it takes all on its topics. */
    public Set<Class<? extends EventContract>> kinds() {
        return byKind.keySet();
    }

    /** The aggregate that the event is meant for, or nothing if the event is of no concern. */
    public @Nullable String of(EventEnvelope event) {
        if (byKind.isEmpty()) return all.of(event);
        var target = byKind.get(event.data().getClass());
        return target == null ? null : target.of(event.data());
    }
}
