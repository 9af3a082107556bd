package cn.yongji.onestop.edge.attempt;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.RefusalWatch;
import cn.yongji.onestop.edge.trace.TraceIds;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Notes refused attempts of known accounts. The request only leaves a note in a queue; a thread of its own takes it to the
 * sink. What does not fit, or cannot be written, is lost: this is a list to look into, not evidence, and nobody's request
 * may fail or wait for it.
 */
public final class AttemptWatch implements RefusalWatch, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AttemptWatch.class);

    private final String service;
    private final Function<Authentication, List<String>> rolesOf;
    private final TraceIds traces;
    private final InstantSource clock;
    private final AttemptShare share;
    private final BlockingQueue<RefusedAttempt> waiting;
    private final AttemptSink sink;
    private volatile @Nullable Thread writer;

    /** @param rolesOf the roles that a caller came with */
    public AttemptWatch(
            String service,
            AttemptSettings settings,
            Function<Authentication, List<String>> rolesOf,
            TraceIds traces,
            InstantSource clock,
            AttemptSink sink) {
        this.service = service;
        this.rolesOf = rolesOf;
        this.traces = traces;
        this.clock = clock;
        this.share = new AttemptShare(settings.perAccount(), settings.inTotal());
        this.waiting = new ArrayBlockingQueue<>(settings.waiting());
        this.sink = sink;
    }

    @Override
    public void refused(HttpServletRequest request, Problem problem, int status) {
        try {
            var caller = SecurityContextHolder.getContext().getAuthentication();
            if (caller == null || caller instanceof AnonymousAuthenticationToken) return;
            var at = clock.instant();
            share.admit(caller.getName(), at).ifPresent(omitted -> {
                var attempt = new RefusedAttempt(
                        at,
                        service,
                        caller.getName(),
                        rolesOf.apply(caller),
                        request.getMethod(),
                        request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String route
                                ? route
                                : null,
                        request.getRequestURI(),
                        status,
                        problem.type().slug(),
                        traces.traceId(request).orElse(null),
                        omitted);
                if (!waiting.offer(attempt)) LOG.warn("a refused attempt of {} was not noted", attempt.account());
            });
        } catch (RuntimeException e) {
            LOG.warn("a refused attempt was not noted", e);
        }
    }

    private void writeAll() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                sink.write(waiting.take());
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("a refused attempt was not written", e);
            }
        }
    }

    @Override
    public void start() {
        writer = Thread.ofVirtual().name("refused-attempts").start(this::writeAll);
    }

    @Override
    public void stop() {
        var running = writer;
        writer = null;
        if (running != null) running.interrupt();
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }
}
