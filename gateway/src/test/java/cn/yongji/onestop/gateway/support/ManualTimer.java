package cn.yongji.onestop.gateway.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A timer whose time passes only when a test says so. */
public final class ManualTimer extends ScheduledThreadPoolExecutor {
    private final List<Task> waiting = new ArrayList<>();
    private long now;

    public ManualTimer() {
        super(0);
    }

    private final class Task extends FutureTask<Object> implements ScheduledFuture<Object> {
        private final long due;

        Task(Runnable work, long due) {
            super(work, null);
            this.due = due;
        }

        @Override
        public boolean cancel(boolean interrupt) {
            synchronized (ManualTimer.this) {
                waiting.remove(this);
                ManualTimer.this.notifyAll();
            }
            return super.cancel(interrupt);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - now, TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    @Override
    public synchronized ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
        var task = new Task(work, now + unit.toNanos(delay));
        waiting.add(task);
        notifyAll();
        return task;
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> work, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    public void advance(Duration duration) {
        List<Task> due;
        synchronized (this) {
            now += duration.toNanos();
            due = waiting.stream().filter(task -> task.due <= now).toList();
            waiting.removeAll(due);
        }
        due.forEach(Runnable::run);
    }

    /** Waits until somebody's patience is running (or, with 0, nobody's). */
    public synchronized void awaitRunning(int limits) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (waiting.size() != limits) {
            var left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("Expected " + limits + " running limits, found " + waiting.size());
            }
            wait(left);
        }
    }
}
