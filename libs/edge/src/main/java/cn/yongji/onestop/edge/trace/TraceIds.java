package cn.yongji.onestop.edge.trace;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/** Which trace the running request belongs to. Without tracing there is none. */
public final class TraceIds {
    private final Supplier<Optional<Tracer>> tracer;

    public TraceIds(ObjectProvider<Tracer> tracer) {
        // Asking the bean factory costs more than the answer is worth, and it is asked several times per request.
        this.tracer = SingletonSupplier.of(() -> Optional.ofNullable(tracer.getIfAvailable()));
    }

    /** The id that finds the logs of this request. */
    public Optional<String> traceId() {
        return context().map(TraceContext::traceId);
    }

    /** W3C trace context, to be carried on by what the request causes. */
    public Optional<String> traceparent() {
        return context()
                .map(it -> "00-%s-%s-%s"
                        .formatted(it.traceId(), it.spanId(), Boolean.TRUE.equals(it.sampled()) ? "01" : "00"));
    }

    private Optional<TraceContext> context() {
        return tracer.get()
                .map(Tracer::currentTraceContext)
                .flatMap(current -> Optional.ofNullable(current.context()))
                .filter(it -> !it.traceId().isEmpty());
    }
}
