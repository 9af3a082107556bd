package cn.yongji.onestop.ledger.log;

import cn.yongji.onestop.tlog.proof.LogPolicy;
import cn.yongji.onestop.tlog.proof.LogPolicy.TrustedWitness;
import cn.yongji.onestop.tlog.proof.WitnessedCheckpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the witnesses cosign what is published, each by itself: one that is slow, silent or talks rubbish keeps neither the log
 * nor the others waiting. Without news they are asked again now and then, so that their times stay fresh.
 */
final class WitnessRounds {
    private static final Logger LOG = LoggerFactory.getLogger(WitnessRounds.class);

    /** A witness that has not signed is asked again soon: it may come back, or learn of the log. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final LogShelf shelf;
    private final WitnessBook book;
    private final WitnessClient client;
    private final LogPolicy policy;
    private final Duration renewal;
    private final List<Waiting> threads = new ArrayList<>();

    private record Waiting(Thread thread, Semaphore news) {}

    WitnessRounds(LogShelf shelf, WitnessBook book, WitnessClient client, LogPolicy policy, Duration renewal) {
        this.shelf = shelf;
        this.book = book;
        this.client = client;
        this.policy = policy;
        this.renewal = renewal;
    }

    /** From now on this instance asks. */
    void start() {
        for (var witness : policy.witnesses()) {
            if (witness.url().isEmpty()) continue;
            var news = new Semaphore(0);
            var thread = Thread.ofVirtual().name("witness " + witness.name()).start(() -> rounds(witness, news));
            threads.add(new Waiting(thread, news));
        }
    }

    /** Another instance asks. */
    void stop() {
        threads.forEach(it -> it.thread().interrupt());
        threads.clear();
    }

    /** There is a newer checkpoint. */
    void published() {
        threads.forEach(it -> it.news().release());
    }

    /** Asks all of them once, before anything is signed: one of them may know of a log that is not here any more. */
    void askAll() throws InterruptedException {
        var asking = policy.witnesses().stream()
                .filter(witness -> witness.url().isPresent())
                .map(witness -> Thread.ofVirtual().start(() -> once(witness)))
                .toList();
        for (var thread : asking) thread.join();
    }

    private void rounds(TrustedWitness witness, Semaphore news) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var pause = ask(witness) == WitnessSaid.COSIGNED ? renewal : AGAIN;
                if (!news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) LOG.debug("nothing new");
                news.drainPermits();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void once(TrustedWitness witness) {
        try {
            ask(witness);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private WitnessSaid ask(TrustedWitness witness) throws InterruptedException {
        try {
            var before = recordOf(witness);
            var newest = shelf.newest();
            if (newest.isEmpty()) {
                return keep(before, client.recall(witness, before));
            }
            var checkpoint = newest.get();
            var asked = client.ask(witness, checkpoint, before);
            if (!asked.lines().isEmpty()) {
                var signed = shelf.newest()
                        .filter(now -> now.first() == checkpoint.first())
                        .orElse(checkpoint)
                        .note()
                        .with(asked.lines());
                var enough = WitnessedCheckpoint.open(signed, policy).value().isPresent();
                shelf.cosign(checkpoint, witness.name(), asked.lines(), enough);
            }
            return keep(before, asked.record());
        } catch (RuntimeException e) {
            // The next round may succeed; until then the log goes on without this witness.
            LOG.warn("Witness {} could not be asked", witness.name(), e);
            return WitnessSaid.NOTHING;
        }
    }

    private WitnessSaid keep(WitnessRecord before, WitnessRecord after) {
        if (before.said() != after.said()) LOG.info("Witness {} now says {}", after.name(), after.said());
        if (!before.equals(after)) book.keep(after);
        return after.said();
    }

    private WitnessRecord recordOf(TrustedWitness witness) {
        return book.records().stream()
                .filter(record -> record.name().equals(witness.name()))
                .findFirst()
                .orElseGet(() -> WitnessRecord.unasked(witness.name()));
    }
}
