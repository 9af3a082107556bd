package cn.yongji.onestop.approval.feed;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Tells those on this instance who wait for a feed that it has grown. A hint: who relied on it alone would miss some. */
@Component
public final class FeedBell {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private final List<Consumer<DepartmentCode>> listeners = new CopyOnWriteArrayList<>();

    public void listen(Consumer<DepartmentCode> listener) {
        listeners.add(listener);
    }

    public void ring(DepartmentCode department) {
        lock.lock();
        try {
            rung.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(listener -> listener.accept(department));
    }

    /** Waits until any feed has grown, at most so long. */
    void await(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            var _ = rung.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            lock.unlock();
        }
    }
}
