package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.written.Fill;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that is to be done to one aggregate, and how it ended. It may be folded again after a lost race. */
abstract class Operation<S, R> {
    private @Nullable R outcome;
    private @Nullable RuntimeException failure;
    private boolean changing;
    private boolean finished;

    /** Whether it may bring the aggregate into being. */
    protected abstract boolean creates();

    /** Folds itself in; returns whether the aggregate changes by it. */
    protected abstract Folded<R> foldInto(Fold<S> fold);

    record Folded<R>(R outcome, boolean changing) {}

    /** The outcome is kept for the thread that asked; whatever goes wrong concerns this operation alone. */
    final void fold(Fold<S> fold) {
        outcome = null;
        failure = null;
        changing = false;
        try {
            var folded = foldInto(fold);
            outcome = folded.outcome();
            changing = folded.changing();
        } catch (RuntimeException e) {
            // Belongs to the caller of this operation, who gets it from outcome(); others in the same write go on.
            failure = e;
        }
    }

    /** What is told besides of a change that was written. */
    protected R told(R told, List<Fill.Level> near) {
        return told;
    }

    final void tell(List<Fill.Level> near) {
        if (changing && outcome != null && !near.isEmpty()) outcome = told(outcome, near);
    }

    final boolean changing() {
        return changing;
    }

    final void fail(RuntimeException reason) {
        failure = reason;
        finished = true;
    }

    final void finish() {
        finished = true;
    }

    final boolean finished() {
        return finished;
    }

    final R outcome() {
        if (failure != null) throw failure;
        if (outcome == null) throw new IllegalStateException("operation was not carried out");
        return outcome;
    }
}
