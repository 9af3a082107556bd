package cn.yongji.onestop.edge.server;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 with a time for the head of a request. Tomcat's own limit is for the pause between two bytes, so a client that
 * drips one now and then keeps its connection for ever. Whoever needs longer than this is cut off; bodies, answers and idle
 * connections have limits of their own. Tomcat makes it by its name.
 */
public final class TimedHeads extends Http11NioProtocol {
    /** Under this name the connector is told the time. */
    public static final String HEAD_MILLIS = "headMillis";

    private static final long LOOK_MILLIS = 500;

    private volatile long headNanos = Duration.ofSeconds(15).toNanos();
    private @Nullable ScheduledFuture<?> looking;

    public void setHeadMillis(long millis) {
        headNanos = TimeUnit.MILLISECONDS.toNanos(millis);
    }

    @Override
    public void start() throws Exception {
        super.start();
        looking = getUtilityExecutor()
                .scheduleWithFixedDelay(this::cutSlow, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (looking != null) looking.cancel(false);
        super.stop();
    }

    private void cutSlow() {
        var endpoint = getEndpoint();
        for (var connection : endpoint.getConnections()) {
            if (isSlow(connection)) endpoint.processSocket(connection, SocketEvent.ERROR, true);
        }
    }

    /** A processor that rests at its connection has half a head, or waits for an answer that is made elsewhere. */
    private boolean isSlow(SocketWrapperBase<?> connection) {
        if (!(connection.getCurrentProcessor() instanceof AbstractProcessor processor) || processor.isAsync())
            return false;
        var began = processor.getRequest().getStartTimeNanos();
        return began >= 0 && System.nanoTime() - began > headNanos;
    }
}
