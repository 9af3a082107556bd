package cn.yongji.onestop.platform.dear;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.web.Caller;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpHeaders;

/**
 * 队列: who wants dear work of one kind stands here. Few are served at once and few wait; no account has more than its share of both, and who
 * has waited longer than its own caller would wait gets nothing begun.
 */
public final class WorkLine {
    private static final String SOON = "5";

    private final DearSettings settings;
    private final Semaphore free;
    private final AtomicInteger inLine = new AtomicInteger();
    private final int most;
    private final int share;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final Counter refused;

    WorkLine(String kind, int atOnce, int share, DearSettings settings, MeterRegistry meters) {
        this.share = share;
        this.settings = settings;
        this.free = new Semaphore(atOnce, true);
        this.most = atOnce + settings.waiting();
        this.refused = Counter.builder("onestop.dear.refused").tag("kind", kind).register(meters);
    }

    /** A turn, until it is closed. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits for a turn.
     *
     * @throws ProblemException 429 where the account has its share, the line is full, or it took too long
     */
    public Turn enter(Caller caller) {
        var account = caller.subject();
        if (taken.merge(account, 1, Integer::sum) > share) {
            leave(account);
            throw refusal(
                    "您的账号最多同时进行" + share + "项，请待其完成后再试",
                    "Your account may have " + share + " under way; wait until one has ended");
        }
        if (inLine.incrementAndGet() > most || !servedInTime()) {
            inLine.decrementAndGet();
            leave(account);
            throw refusal("现在请求过多，请稍后再试", "Too many want this right now; try again shortly");
        }
        return () -> {
            free.release();
            inLine.decrementAndGet();
            leave(account);
        };
    }

    /** How many wait for their turn. */
    int waiting() {
        return free.getQueueLength();
    }

    private boolean servedInTime() {
        try {
            return free.tryAcquire(settings.patience().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void leave(String account) {
        taken.computeIfPresent(account, (_, count) -> count == 1 ? null : count - 1);
    }

    private ProblemException refusal(String zh, String en) {
        refused.increment();
        return new ProblemException(
                Problem.of(EdgeProblems.TOO_MANY_AT_ONCE, zh, en).withHeader(HttpHeaders.RETRY_AFTER, SOON));
    }
}
