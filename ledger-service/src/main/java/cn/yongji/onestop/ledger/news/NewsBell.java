package cn.yongji.onestop.ledger.news;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Tells those on this instance who wait for news that there is some. A hint: who relied on it alone would miss some. */
@Component
final class NewsBell {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();

    void ring() {
        lock.lock();
        try {
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there may be news, at most so long. */
    void await(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            var _ = rung.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            lock.unlock();
        }
    }
}
