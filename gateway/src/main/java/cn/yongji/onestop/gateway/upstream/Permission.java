package cn.yongji.onestop.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.concurrent.TimeUnit;

/**
 * A breaker's permission for one call. It is given back whatever becomes of the call: while a breaker tries a service
 * again it has a few of them only, and one that is kept would shut the service off for ever.
 */
final class Permission implements AutoCloseable {
    private final CircuitBreaker breaker;
    private final long start = System.nanoTime();
    private boolean used;

    /** The breaker has given it already. */
    Permission(CircuitBreaker breaker) {
        this.breaker = breaker;
    }

    void succeeded() {
        used = true;
        breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }

    void failed(Exception failure) {
        used = true;
        breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failure);
    }

    /** Where nothing was learnt about the service, as with a client that broke off, it counts neither way. */
    @Override
    public void close() {
        if (!used) breaker.releasePermission();
    }
}
