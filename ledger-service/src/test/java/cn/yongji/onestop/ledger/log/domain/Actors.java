package cn.yongji.onestop.ledger.log.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;

/**
 * Programs that run one step at a time, in an order that a seed decides: between two steps of one any number of steps of the
 * others may happen, and each may be killed at any step.
 */
final class Actors {
    /** The process is gone at this point. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    /** One program on its way. */
    final class Actor {
        private final Semaphore go = new Semaphore(0);
        private boolean dies;
        private boolean done;

        /** Where the others may come between, and death may come. */
        void step() {
            back.release();
            go.acquireUninterruptibly();
            if (dies) throw new Killed();
        }
    }

    private final Semaphore back = new Semaphore(0);
    private final List<Actor> running = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Random dice;

    Actors(Random dice) {
        this.dice = dice;
    }

    /** Starts a program; it comes to its first step only when it is its turn. */
    void start(java.util.function.Consumer<Actor> program) {
        var actor = new Actor();
        running.add(actor);
        Thread.ofVirtual().start(() -> {
            actor.go.acquireUninterruptibly();
            try {
                program.accept(actor);
            } catch (Killed _) {
                // That is what was to be tried.
            } catch (RuntimeException | Error e) {
                failures.add(e);
            }
            actor.done = true;
            back.release();
        });
    }

    /** Lets one of them make a step, or die in it once in so many; answers how many are left. */
    int turn(int deaths) {
        if (running.isEmpty()) return 0;
        var actor = running.get(dice.nextInt(running.size()));
        actor.dies = deaths > 0 && dice.nextInt(deaths) == 0;
        actor.go.release();
        back.acquireUninterruptibly();
        if (actor.done) running.remove(actor);
        if (!failures.isEmpty()) throw new AssertionError(failures.getFirst());
        return running.size();
    }
}
