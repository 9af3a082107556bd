package cn.yongji.onestop.platform.trouble;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work on many things that have nothing to do with each other. One that fails is logged with its identity, counted, and
 * left for the next round; the others go on. When the database or the broker is away there is no use in going on: that
 * ends the round.
 */
public final class OneByOne {
    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);
    private static final ScopedValue<Round> ROUND = ScopedValue.newInstance();

    private record Round(String name, MeterRegistry meters) {
        void count() {
            meters.counter("onestop.sweep.items.failed", "sweep", name).increment();
        }
    }

    private OneByOne() {}

    /** Counts what is left within the work under the name of the round. */
    public static void during(String round, MeterRegistry meters, Runnable work) {
        ScopedValue.where(ROUND, new Round(round, meters)).run(work);
    }

    /** Does the work on each item. */
    public static <T> void each(
            Iterable<? extends T> items, Function<? super T, String> idOf, Consumer<? super T> work) {
        for (var item : items) alone(idOf.apply(item), () -> work.accept(item));
    }

    /** Does the work on one item; answers whether it could be done. */
    public static boolean alone(@Nullable String id, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException e) {
            // Whatever is wrong with this one must not keep the round from all the others.
            if (Trouble.passes(e) && !(e instanceof Passing)) throw e;
            left(id, e);
            return false;
        }
    }

    /** Says that one item is left for the next round. */
    public static void left(@Nullable String id, RuntimeException why) {
        var name = ROUND.isBound() ? ROUND.get().name() : "a round";
        if (why instanceof Passing) LOG.info("{} leaves {} for its next run: {}", name, id, why.toString());
        else LOG.error("{} cannot do {} and leaves it for its next run", name, id, why);
        if (ROUND.isBound()) ROUND.get().count();
    }
}
