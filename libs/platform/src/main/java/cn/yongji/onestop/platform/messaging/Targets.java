package cn.yongji.onestop.platform.messaging;

import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which kinds of event a reader takes, and for which aggregate each is meant. What is not named here is not even read. */
public final class Targets {
    /** The aggregate that an event of one kind is meant for, or nothing. */
    @FunctionalInterface
    public interface Target<T> {
        @Nullable
        String of(T event);
    }

    private final Map<Class<? extends EventContract>, Function<EventContract, @Nullable String>> byKind;

    private Targets(Map<Class<? extends EventContract>, Function<EventContract, @Nullable String>> byKind) {
        this.byKind = Map.copyOf(byKind);
    }

    /** With a first kind. */
    public static <T extends EventContract> Targets of(Class<T> kind, Target<T> target) {
        return new Targets(Map.of()).and(kind, target);
    }

    /** With one kind more. */
    public <T extends EventContract> Targets and(Class<T> kind, Target<T> target) {
        var more = new HashMap<>(byKind);
        more.put(kind, event -> target.of(kind.cast(event)));
        return new Targets(more);
    }

    public Set<Class<? extends EventContract>> kinds() {
        return byKind.keySet();
    }

    /** The aggregate that the event is meant for, or nothing if the event is of no concern. */
    public @Nullable String of(EventEnvelope event) {
        var target = byKind.get(event.data().getClass());
        return target == null ? null : target.apply(event.data());
    }
}
