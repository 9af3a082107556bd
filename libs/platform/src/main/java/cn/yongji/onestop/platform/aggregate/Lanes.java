package cn.yongji.onestop.platform.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folds what is asked of the same aggregate at the same moment together and writes it once. Between instances the version
 * decides: who loses the race reads again and folds again.
 */
final class Lanes<S> {
    private static final int LANES = 512;
    private static final int ATTEMPTS = 20;

    private final Shelf<S> shelf;
    private final ReentrantLock[] lanes =
            Stream.generate(ReentrantLock::new).limit(LANES).toArray(ReentrantLock[]::new);
    private final Map<String, List<Operation<S, ?>>> waiting = new ConcurrentHashMap<>();

    Lanes(Shelf<S> shelf) {
        this.shelf = shelf;
    }

    <T> T run(String id, Operation<S, T> operation) {
        waiting.compute(id, (_, queue) -> {
            var operations = queue == null ? new ArrayList<Operation<S, ?>>() : queue;
            operations.add(operation);
            return operations;
        });
        var lane = lanes[Math.floorMod(id.hashCode(), LANES)];
        lane.lock();
        try {
            if (!operation.finished()) {
                var batch = waiting.remove(id);
                if (batch != null) carryOut(id, batch);
            }
        } finally {
            lane.unlock();
        }
        return operation.outcome();
    }

    private void carryOut(String id, List<Operation<S, ?>> batch) {
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                if (carriedOut(id, batch)) {
                    batch.forEach(Operation::finish);
                    return;
                }
                backOff(attempt);
            }
            failAll(batch, new AggregateBusy(shelf.named(id) + " is contended"));
        } catch (ValueTaken | AggregateFull e) {
            // Which of them wants the value, or is too much, is found out one by one; the others have nothing to do
            // with it.
            if (batch.size() == 1) failAll(batch, e);
            else batch.forEach(operation -> carryOut(id, List.of(operation)));
        } catch (RuntimeException e) {
            // The store failed under all of them: each caller is told, none is left waiting.
            shelf.forget(id);
            failAll(batch, e);
        }
    }

    /** Folds and writes once; false when another instance was quicker. */
    private boolean carriedOut(String id, List<Operation<S, ?>> batch) {
        var memory = shelf.memory(id);
        if (memory.isPresent()) {
            var fold = fold(id, memory.get(), batch);
            if (batch.stream().allMatch(Operation::changing)) return written(memory.get(), fold, batch);
        }
        var base = shelf.load(id);
        if (base == null && batch.stream().noneMatch(Operation::creates)) throw shelf.missing(id);
        var fold = fold(id, base, batch);
        return !fold.changed() || written(base, fold, batch);
    }

    private boolean written(@Nullable Remembered<S> base, Fold<S> fold, List<Operation<S, ?>> batch) {
        if (!shelf.write(base, fold)) return false;
        batch.forEach(operation -> operation.tell(fold.near()));
        return true;
    }

    private Fold<S> fold(String id, @Nullable Remembered<S> base, List<Operation<S, ?>> batch) {
        if (base != null && base.waitsTooLong()) throw new AggregateBusy(shelf.named(id) + " waits for the broker");
        var fold = new Fold<>(id, shelf.trimmed(base));
        batch.forEach(operation -> operation.fold(fold));
        return fold;
    }

    private static void failAll(List<? extends Operation<?, ?>> batch, RuntimeException reason) {
        batch.forEach(operation -> operation.fail(reason));
    }

    private static void backOff(int attempt) {
        var most = TimeUnit.MILLISECONDS.toNanos(Math.min(50, 1L << attempt));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }
}
