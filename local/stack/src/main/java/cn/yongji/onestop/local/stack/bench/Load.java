package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.StackFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Work for several clients at once. */
final class Load {
    private Load() {}

    @FunctionalInterface
    interface Work {
        void at(int index) throws Exception;
    }

    /** Does {@code count} pieces with so many clients, each taking the next when it has done one; returns seconds. */
    static double spread(int count, int clients, Work work) throws StackFailure, InterruptedException {
        var next = new AtomicInteger();
        var begin = System.nanoTime();
        all(clients, _ -> {
            for (int index = next.getAndIncrement(); index < count; index = next.getAndIncrement()) work.at(index);
        });
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Does all pieces at the same instant. */
    static void atOnce(int count, Work work) throws StackFailure, InterruptedException {
        var start = new CyclicBarrier(count);
        all(count, index -> {
            start.await();
            work.at(index);
        });
    }

    private static void all(int threads, Work work) throws StackFailure, InterruptedException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int index = thread;
                running.add(pool.submit(() -> {
                    work.at(index);
                    return null;
                }));
            }
            for (var one : running) one.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackFailure failure) throw failure;
            throw new StackFailure("The load ended with " + e.getCause(), e);
        }
    }
}
