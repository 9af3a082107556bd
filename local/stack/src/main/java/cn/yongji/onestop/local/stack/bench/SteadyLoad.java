package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.StackFailure;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A few cases that come and go all the time, each client one and then a pause; nobody waits for the ledger. */
final class SteadyLoad implements AutoCloseable {
    private static final long PAUSE_MILLIS = 2_000;

    private final Lifecycle lifecycle;
    private final Queue<String> projects = new ConcurrentLinkedQueue<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ExecutorService pool;
    private final List<Future<?>> clients;

    SteadyLoad(Lifecycle lifecycle, int clients) {
        this.lifecycle = lifecycle;
        this.pool = Executors.newFixedThreadPool(clients);
        this.clients = IntStream.range(0, clients)
                .<Future<?>>mapToObj(_ -> pool.submit(() -> {
                    while (!stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) oneCase();
                    return null;
                }))
                .toList();
    }

    private void oneCase() throws StackFailure, InterruptedException {
        var opened = lifecycle.submit(lifecycle.prepare(1, 1).getFirst());
        for (var review : opened.reviews()) lifecycle.decide("decide", review);
        projects.add(opened.projectId());
    }

    /** Lets every client finish its case; returns the projects of all of them. */
    List<String> stop() throws StackFailure, InterruptedException {
        stopping.countDown();
        for (var client : clients) await(client);
        return List.copyOf(projects);
    }

    /** Whether all go on as they should: called now and then, so that a long wait is not in vain. */
    void check() throws StackFailure, InterruptedException {
        for (var client : clients) if (client.isDone()) await(client);
    }

    private static void await(Future<?> client) throws StackFailure, InterruptedException {
        try {
            client.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackFailure failure) throw failure;
            throw new StackFailure("The load ended with " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        stopping.countDown();
        pool.close();
    }
}
